import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'

/** A link that opens nothing: why, and what to do. */
export function DeadLink({
  title,
  next,
  to,
  label,
}: {
  title: string
  next: string
  to: string
  label: string
}) {
  return (
    <div className="narrow">
      <PageHead
        title={title}
        lede={next}
        actions={
          <ButtonLink to={to} variant="primary">
            {label}
          </ButtonLink>
        }
      />
    </div>
  )
}
