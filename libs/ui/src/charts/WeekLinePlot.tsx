import { lineHeight, type EndName } from './end-names';
import type { DrawnSeries, WeekDrawing } from './week-drawing';

/** The drawing itself; the words for a reader stand in the status line and in the table. */
export function WeekLinePlot({ drawing, at }: { drawing: WeekDrawing; at: number | undefined }) {
  const { width, height, plot, threshold, series, names } = drawing;
  const x = at === undefined ? undefined : drawing.xs[at];
  return (
    <>
      <svg className="tu-plot" width={width} height={height} aria-hidden="true" focusable="false">
        <Axes drawing={drawing} />
        {threshold ? (
          <line className="tu-chart-threshold" x1={plot.left} x2={plot.right} y1={threshold.y} y2={threshold.y} />
        ) : null}
        {x === undefined ? null : <line className="tu-plot-at" x1={x} x2={x} y1={plot.top} y2={plot.bottom} />}
        {series.toReversed().map((one) => (
          <path key={one.name} className="tu-plot-line" data-look={one.look} d={one.path} />
        ))}
        {at === undefined ? null : series.map((one) => <Point key={one.name} series={one} at={at} />)}
        {names ? <Names names={names} x={plot.right + 10} /> : null}
      </svg>
      {names ? null : <NamesBeneath drawing={drawing} />}
    </>
  );
}

function Axes({ drawing: { lines, ticks, plot } }: { drawing: WeekDrawing }) {
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick.words + String(tick.x)}>
          <line className="tu-chart-rule" x1={tick.x} x2={tick.x} y1={plot.top} y2={plot.bottom} />
          <text className="tu-plot-tick" x={tick.x} y={plot.bottom + 20} textAnchor="middle">
            {tick.words}
          </text>
        </g>
      ))}
      {lines.map((line, index) => (
        <g key={line.words}>
          <line
            className={index === 0 ? 'tu-chart-base' : 'tu-chart-rule'}
            x1={plot.left}
            x2={plot.right}
            y1={line.y}
            y2={line.y}
          />
          <text className="tu-plot-tick" x={plot.left - 8} y={line.y + 5} textAnchor="end">
            {line.words}
          </text>
        </g>
      ))}
    </>
  );
}

function Point({ series, at }: { series: DrawnSeries; at: number }) {
  const point = series.points[at];
  if (!point) return null;
  if (series.look === 'comparison') {
    return <path className="tu-dot-before" d={`M${point.x - 6} ${point.y}l6-6 6 6-6 6Z`} />;
  }
  return <circle className="tu-plot-point" data-look={series.look} cx={point.x} cy={point.y} r="6" />;
}

function Names({ names, x }: { names: readonly EndName[]; x: number }) {
  return names.map(({ key, lines, strong, y }) => (
    <text key={key} className="tu-plot-name" y={y}>
      {lines.map((line, index) => (
        <tspan key={`${index} ${line}`} className={index < strong ? 'tu-plot-strong' : undefined} x={x} dy={lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  ));
}

function NamesBeneath({ drawing: { series, threshold } }: { drawing: WeekDrawing }) {
  return (
    <ul className="tu-plot-names">
      {series.map((one) => (
        <li key={one.name}>
          <svg width="32" height="10" aria-hidden="true" focusable="false">
            <path className="tu-plot-line" data-look={one.look} d="M0 5H32" />
          </svg>
          <strong>{one.name}</strong> {one.words}
        </li>
      ))}
      {threshold ? (
        <li>
          <strong>Dotted: {threshold.rate}</strong> {threshold.words}
        </li>
      ) : null}
    </ul>
  );
}
