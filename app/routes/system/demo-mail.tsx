import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { homeZone } from '#app/domain/districts/base-data.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { readDemoMail } from '#app/domain/notifications/demo-mails.server.ts'
import { systemTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateTime } from '#app/platform/say/time.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.subject ?? '')

/** The text form: the policy of this site lets no page show another one inside itself. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const mail = await readDemoMail(params.id ?? '')
  if (!mail) throw notFound()
  const { to, subject, text, links, createdAt } = mail
  const language = await visitorLanguage({ request, context })
  return {
    to,
    subject,
    links,
    paragraphs: text.trim().split(/\n{2,}/),
    at: dateTime(createdAt, { language, zone: await homeZone() }),
  }
}

export default function DemoMail() {
  const { to, subject, paragraphs, links, at } = useLoaderData<typeof loader>()
  const t = useTexts(systemTexts).mails
  return (
    <div className="narrow">
      <PageHead crumbs={[{ label: t.title, to: paths.demoMails() }, { label: subject }]} title={subject} />
      <div className="flow">
        <DefinitionList
          items={[
            { term: t.recipient, value: to },
            { term: t.sentAt, value: at },
          ]}
        />
        <Section id="isi-surat" title={t.text}>
          <div className="card stack">
            {paragraphs.map((paragraph, index) => (
              <p key={index}>
                {paragraph.split('\n').map((line, place) => (
                  <span key={place}>
                    {place > 0 && <br />}
                    {line}
                  </span>
                ))}
              </p>
            ))}
          </div>
        </Section>
        {links.length > 0 && (
          <Section id="tautan" title={t.links}>
            <div className="btns">
              {links.map((link) => (
                <ButtonLink
                  key={link}
                  to={link}
                  variant="primary"
                  icon="link"
                  aria-label={t.openOf({ path: link })}
                >
                  {t.open}
                </ButtonLink>
              ))}
            </div>
          </Section>
        )}
      </div>
    </div>
  )
}
