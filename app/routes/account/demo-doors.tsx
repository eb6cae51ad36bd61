import { Link, useSearchParams } from '@remix-run/react'
import { Avatar } from '#app/components/ui/avatar.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { DEMO_PASSWORD } from '#app/domain/people/demo-accounts.ts'
import { initials } from '#app/domain/people/people.ts'
import { accountTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { withQuery } from '#app/platform/query.ts'

type Door = { email: string; name: string; kind: string }

/** One click into each role of the sample installation. */
export function DemoDoors({ doors }: { doors: readonly Door[] }) {
  const t = useTexts(accountTexts)
  const [search] = useSearchParams()
  const action = withQuery(paths.demoSignIn(), { kembali: search.get('kembali') ?? undefined })
  return (
    <section aria-labelledby="contoh">
      <h2 id="contoh">{t.demo.title}</h2>
      <p className="quiet gap-b">
        {t.demo.lede} <code>{DEMO_PASSWORD}</code>. {t.demo.only}
      </p>
      <Form method="post" action={action}>
        <ul className="rows roles">
          {doors.map(({ email, name, kind }) => (
            <li key={email}>
              <button type="submit" className="role" name="akun" value={email}>
                <Avatar initials={initials(name)} />
                <span>
                  <strong>{kind}</strong>
                  <span className="quiet">{name}</span>
                </span>
                <Icon name="right" />
              </button>
            </li>
          ))}
        </ul>
      </Form>
      <p className="gap-s">
        <Link className="more" to={paths.demoMails()}>
          {t.demo.mails}
        </Link>
      </p>
    </section>
  )
}
