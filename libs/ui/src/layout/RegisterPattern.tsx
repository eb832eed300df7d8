const rows = 9;
const days = 10;
const missing = { row: 4, day: 5 };
const rowHeight = 38.5;
const dayWidth = 56;
const gapAfterWeek = 22;

const leftOf = (day: number): number => 8 + day * dayWidth + (day >= days / 2 ? gapAfterWeek : 0);

function strokes(): string {
  const parts: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let day = 0; day < days; day += 1) {
      const x = leftOf(day);
      const y = 6 + row * rowHeight;
      parts.push(`M${x} ${y + 22} ${x + 11} ${y}`);
      if (row !== missing.row || day !== missing.day) parts.push(`M${x + 25} ${y} ${x + 36} ${y + 22}`);
    }
  }
  return parts.join('');
}

const path = strokes();

/** Two weeks of a class's register with one afternoon not marked. Decoration: hidden from a reader. */
export function RegisterPattern() {
  return (
    <svg className="tu-register-pattern" viewBox="0 0 590 350" aria-hidden="true" focusable="false">
      <path className="tu-register-strokes" d={path} />
      <rect
        className="tu-register-missing"
        x={leftOf(missing.day) + 17}
        y={missing.row * rowHeight + 1}
        width="29"
        height="32"
      />
    </svg>
  );
}
