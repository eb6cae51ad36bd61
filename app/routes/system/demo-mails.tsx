import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { homeZone } from '#app/domain/districts/base-data.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { listDemoMails } from '#app/domain/notifications/demo-mails.server.ts'
import { systemTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { number } from '#app/platform/say/figures.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateTime } from '#app/platform/say/time.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** Open to everybody in the sample installation: whoever forgot a sample password is not signed in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const found = await listDemoMails(spotOf(query))
  if (!found) throw notFound()
  const language = await visitorLanguage({ request, context })
  const place = { language, zone: await homeZone() }
  const t = systemTexts[language].mails
  const shown = resultsOf(
    {
      title: t.title,
      count: t.total({ count: number(found.rows.length, language) }),
      partial: found.before !== null || found.after !== null,
      turnedTo: turnedTo(query),
    },
    language,
  )
  return {
    title: shown.title,
    results: shown.line,
    before: found.before,
    after: found.after,
    mails: found.rows.map(({ id, to, subject, createdAt }) => ({
      id,
      subject,
      to: t.to({ to }),
      at: dateTime(createdAt, place),
    })),
  }
}

export default function DemoMails() {
  const { mails, before, after, results } = useLoaderData<typeof loader>()
  const t = useTexts(systemTexts).mails
  return (
    <div className="narrow">
      <PageHead
        title={t.title}
        lede={t.lede}
        actions={
          <>
            <ButtonLink to={paths.demoMails()} icon="refresh">
              {t.refresh}
            </ButtonLink>
            <ButtonLink to={paths.signIn()} variant="text">
              {t.toSignIn}
            </ButtonLink>
          </>
        }
      />
      {mails.length === 0 ? (
        <EmptyState icon="mail" title={t.none}>
          {t.noneNext}
        </EmptyState>
      ) : (
        <>
          <Results line={results} />
          <Rows label={t.title}>
            {mails.map((mail) => (
              <Row key={mail.id} title={mail.subject} to={paths.demoMail(mail.id)} heading="h2">
                <p>{mail.to}</p>
                <p className="quiet num">{mail.at}</p>
              </Row>
            ))}
          </Rows>
          <KeyPager before={before} after={after} />
        </>
      )}
    </div>
  )
}
