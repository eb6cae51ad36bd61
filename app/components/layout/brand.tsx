/** The academy's mark: a roof of two hands, with a seedling in gold. */
export function BrandMark() {
  return (
    <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M3 28L16 4l13 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path className="mark-seed" d="M16 28c-4.500-2.200-5.400-6.200 0-11 5.400 4.800 4.500 8.800 0 11z" />
    </svg>
  )
}
