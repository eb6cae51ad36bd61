import { classNames } from './class-names.ts'

/** A person's initials in a circle; their name stands beside it or in `label`. */
export function Avatar({
  initials,
  label,
  className,
}: {
  initials: string
  label?: string
  className?: string
}) {
  if (!label) {
    return (
      <span className={classNames('face', className)} aria-hidden="true">
        {initials}
      </span>
    )
  }
  return (
    <span className={classNames('face', className)} role="img" aria-label={label} title={label}>
      {initials}
    </span>
  )
}
