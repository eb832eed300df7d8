/** A tag with its window lit, beside the words that say to take it. */
export function TagPicture() {
  return (
    <svg className="po-tag-picture" viewBox="0 0 92 44" aria-hidden="true" focusable="false">
      <rect className="po-tag-case" x="1.5" y="1.5" width="89" height="41" rx="20.5" />
      <circle className="po-tag-case" cx="14" cy="22" r="4" />
      <rect className="po-tag-window" x="26" y="12" width="50" height="20" rx="3" />
      <path className="po-tag-digits" d="M32 17v10M37 17v10M42 17v10M54 17v10M59 17v10M64 17v10" />
    </svg>
  );
}
