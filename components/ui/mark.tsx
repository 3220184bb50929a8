/** Clew's mark: a ball of thread with its loose end. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="10.5" cy="10.5" r="7.5" />
      <path d="M4.2 7.2c4 .2 8.8 2.6 12.3 8.1M7 4c4.6.5 8.6 3.3 10.8 7.6M3.2 11.8c3.3.2 6.5 2 8.8 6" />
      <path d="M10.5 18c3.5 0 5.5 2.5 10.5 2.5" />
    </svg>
  );
}
