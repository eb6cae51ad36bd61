import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useRef, type FormEvent } from 'react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { askerOf } from '#app/domain/access/guard.server.ts'
import { endSession } from '#app/domain/access/sessions.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { accountTexts } from './texts.ts'

export const handle: RouteHandle = { solo: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** Open to everybody: whoever holds the phone may empty it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const [language, asker] = await Promise.all([
    visitorLanguage({ request, context }),
    askerOf({ request, context }),
  ])
  return { title: accountTexts[language].wipe.title, back: asker ? paths.profile() : paths.signIn() }
}

/** The browser throws away all it keeps of this site, of whomever, and the session in it ends. */
export async function action({ request, context }: ActionFunctionArgs) {
  const language = await visitorLanguage({ request, context })
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' })
  headers.append('Set-Cookie', await endSession(request.headers.get('Cookie')))
  return redirectWithToast(paths.signIn(), { tone: 'ok', text: accountTexts[language].wipe.done }, headers)
}

export default function WipeDevice() {
  const { back } = useLoaderData<typeof loader>()
  const t = useTexts(accountTexts).wipe
  const emptied = useRef(false)

  /** Not every browser heeds the header, so the page removes what it can by itself. */
  async function empty(form: HTMLFormElement) {
    const device = await import('#app/platform/line/leaving.ts').catch(() => null)
    await device?.forgetEverybody()
    emptied.current = true
    form.requestSubmit()
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    if (emptied.current) return
    event.preventDefault()
    void empty(event.currentTarget)
  }

  return (
    <div className="narrow">
      <PageHead title={t.title} lede={t.lede} />
      <Form method="post" className="card stack" onSubmit={submit}>
        <DefinitionList
          items={[
            { term: t.gone, value: t.goneWords },
            { term: t.stays, value: t.staysWords },
            { term: t.then, value: t.thenWords },
          ]}
        />
        <div className="btns">
          <BusyButton variant="danger" icon="trash" busyLabel={t.busy}>
            {t.submit}
          </BusyButton>
          <ButtonLink variant="text" to={back}>
            {t.cancel}
          </ButtonLink>
        </div>
      </Form>
    </div>
  )
}
