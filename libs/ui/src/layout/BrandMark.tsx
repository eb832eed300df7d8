/** Two register strokes make a roof over a dot. Always beside the name, so it is hidden from a reader. */
export function BrandMark() {
  return (
    <svg className="tu-brand-mark" viewBox="0 0 50 40" aria-hidden="true" focusable="false">
      <path className="tu-brand-stroke" d="M4 35 21 5" />
      <path className="tu-brand-stroke tu-brand-lit" d="M28 5 45 35" />
      <circle className="tu-brand-dot" cx="25" cy="30.5" r="5" />
    </svg>
  );
}
