import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { readOwnFactor, removeOwnFactor } from '#app/domain/second-factor/own.server.ts'
import { factorVersionSchema } from '#app/domain/second-factor/second-factor.schema.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { accountTexts } from '../texts.ts'
import { factorTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guardSteppedUp({ request, context }, 'profile.edit')
  const { version, since } = await readOwnFactor(asker, new Date())
  return { title: factorTexts[asker.language].own.remove, version, on: since !== null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guardSteppedUp({ request, context }, 'profile.edit')
  const form = await parseForm(request, factorVersionSchema)
  if (!form.ok) throw badRequest('Unknown version.')
  const t = factorTexts[asker.language].own
  const answer = await removeOwnFactor(asker, form.value.version, new Date())
  if (answer.ok) return redirectWithToast(paths.secondFactor(), { tone: 'ok', text: t.removed })
  const text = answer.reason === 'needed' ? t.notRemoved : t.stale
  return redirectWithToast(paths.secondFactor(), { tone: 'info', text })
}

export default function RemoveFactor() {
  const { title, version, on } = useLoaderData<typeof loader>()
  const t = useTexts(factorTexts).own
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(accountTexts).profile.title, to: paths.profile() },
          { label: t.title, to: paths.secondFactor() },
          { label: title },
        ]}
        title={title}
        lede={t.removeLede}
      />
      {on ? (
        <Form method="post" action={paths.removeFactor()} className="card stack">
          <ShownVersion value={version} answer={undefined} />
          <div className="btns">
            <BusyButton variant="danger">{t.remove}</BusyButton>
            <ButtonLink variant="text" to={paths.secondFactor()}>
              {t.cancel}
            </ButtonLink>
          </div>
        </Form>
      ) : (
        <p>{t.off}</p>
      )}
    </div>
  )
}
