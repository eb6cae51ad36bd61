import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { keySchema } from '#app/domain/installation/installation.schema.ts'
import { sendTestMail } from '#app/domain/installation/mail-acts.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { withQuery } from '#app/platform/query.ts'
import { faultSentence, installationPage } from './installation.page.server.ts'
import { installationTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(textsOfPage(installationTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'settings.manage')
  const page = await installationPage(asker, new Date())
  if (!page) throw notFound()
  return page
}

/** Sends a test mail and waits for what the mail server says. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'settings.manage')
  const form = await parseForm(request, keySchema)
  if (!form.ok) throw badRequest('The submission key is missing.')
  const answer = await sendTestMail(asker, form.value.key, new Date())
  const t = installationTexts[asker.language]
  const back = paths.settings()
  if (answer.ok) {
    const detail = answer.kept ? t.testKept : t.testedDetail
    return redirectWithToast(back, { tone: 'ok', text: t.tested({ email: answer.to }), detail })
  }
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'no-address') return redirectWithToast(back, { tone: 'warn', text: t.noAddress })
  if (answer.reason === 'often') {
    const minutes = Math.ceil((answer.retryAfter * SECOND) / MINUTE)
    return redirectWithToast(back, { tone: 'warn', text: t.often({ minutes }) })
  }
  const detail = faultSentence(answer, asker.language)
  return redirectWithToast(back, { tone: 'danger', text: t.testRefused, detail })
}

export default function Installation() {
  const { facts } = useLoaderData<typeof loader>()
  const t = useTexts(installationTexts)
  const rooms = useTexts(shellTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: rooms.secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <div className="flow">
        <Mails />
        <Section id="pemasangan" title={t.about}>
          <div className="card">
            <DefinitionList
              items={[
                { term: t.origin, value: facts.origin },
                { term: t.mode, value: t.modes[facts.mode] },
                { term: t.database, value: facts.database },
                { term: t.version, value: facts.version },
                { term: t.disk, value: facts.disk },
              ]}
            />
          </div>
        </Section>
      </div>
    </div>
  )
}

function Mails() {
  const { mails, email, keys } = useLoaderData<typeof loader>()
  const t = useTexts(installationTexts)
  return (
    <Section id="surel" title={t.mails}>
      <div className="stack">
        {mails.held && (
          <Banner tone="warn" icon="mail" title={t.held}>
            <p>{t.heldWhy}</p>
            <Form method="post" action={paths.releaseMails()}>
              <SubmissionKey value={keys.release} />
              <BusyButton icon="check" busyLabel={t.releasing}>
                {t.release}
              </BusyButton>
            </Form>
          </Banner>
        )}
        {mails.trouble && (
          <Banner tone="danger" icon="mail" title={t.trouble}>
            {mails.trouble}
          </Banner>
        )}
        <div className="card stack">
          <DefinitionList
            long
            items={[
              { term: t.waiting, value: mails.waiting },
              { term: t.failed, value: mails.failed },
              { term: t.lastSent, value: mails.lastSent },
            ]}
          />
          {mails.someUnsent && (
            <p>
              <Link to={withQuery(paths.people(), { keadaan: 'surel' })}>{t.failedWhere}</Link>
            </p>
          )}
          <p className="quiet" id="uji">
            {email === null ? t.noAddress : t.testIs({ email })}
          </p>
          {email !== null && (
            <Form method="post">
              <SubmissionKey value={keys.test} />
              <BusyButton icon="mail" busyLabel={t.testing} aria-describedby="uji">
                {t.test}
              </BusyButton>
            </Form>
          )}
        </div>
      </div>
    </Section>
  )
}
