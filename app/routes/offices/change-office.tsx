import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { changeOffice } from '#app/domain/districts/office-changes.server.ts'
import { isOfficeKind, officeRule } from '#app/domain/districts/office-kinds.ts'
import { changedOfficeSchema } from '#app/domain/districts/offices.schema.ts'
import { officesAbove, placedName, readOffice } from '#app/domain/districts/offices.server.ts'
import { officeKindWords } from '#app/domain/districts/words.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { Typed } from '#app/platform/forms.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { takeKeptForm } from '#app/platform/kept-form.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { officeFaults } from './office-labels.ts'
import { officeTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the office has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

/** An office that is not hers to fill does not exist. The names of the highest stand on decisions: the password is asked for. */
async function enter({ request, params, context }: LoaderFunctionArgs, typed?: Typed) {
  const asker = await guard({ request, context }, 'offices.read')
  const office = await readOffice(asker, params.id ?? '')
  if (!office) throw notFound()
  const { filledBy, group } = officeRule(office.code)
  if (group === 'top') await guardSteppedUp({ request, context }, filledBy, typed)
  return { asker, office }
}

export async function loader(door: LoaderFunctionArgs) {
  const { asker, office } = await enter(door)
  const { kept, init } = await takeKeptForm(door.request, asker.id)
  const offices = await officesAbove(asker, office.id)
  const { id, name, code, version, superiorId, agency } = office
  const t = officeTexts[asker.language].office
  const kind = isOfficeKind(code) ? officeKindWords[asker.language][code] : ''
  const page = {
    id,
    name,
    version,
    kept,
    title: t.change({ office: name }),
    lede: t.changeLede({ kind, agency: agency?.name ?? '' }),
    closes: officeRule(code).group !== 'top',
    saved: { nama: name, atasan: superiorId ?? '' },
    offices: offices.map((one) => ({ value: one.id, label: placedName(one) })),
  }
  return data(page, init)
}

export async function action(door: ActionFunctionArgs) {
  await guard(door, 'offices.read')
  const form = await parseForm(door.request, changedOfficeSchema)
  const { asker, office } = await enter(door, form)
  const t = officeTexts[asker.language].office
  if (!form.ok) return refuseForm(form, officeFaults(form.errors, asker.language))
  const answer = await changeOffice(asker, office.id, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(paths.offices(), {
      tone: answer.changed ? 'ok' : 'info',
      text: answer.changed ? t.saved(answer) : t.same(answer),
    })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason !== 'stale') return refuseForm(form, { atasan: t.faults[answer.reason] }, { status: 409 })
  const stored = await readOffice(asker, office.id)
  if (!stored) throw notFound()
  const above = (await officesAbove(asker)).find(({ id }) => id === stored.superiorId)
  const superior = above ? placedName(above) : t.byKind.toLowerCase()
  return tooOld(onNewest(form), t.stale({ name: stored.name, superior }))
}

export default function ChangeOffice() {
  const { id, name, title, lede, version, closes, saved, offices, kept } = useLoaderData<typeof loader>()
  const sent = useKept(useActionData<typeof action>(), kept)
  const all = useTexts(officeTexts)
  const t = all.office
  const { field, errors } = formFields(
    sent,
    { nama: t.name, atasan: t.superior },
    { hints: { nama: t.namesStand, atasan: t.superiorHint }, saved },
  )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.list.title, to: paths.offices() },
          { label: title },
        ]}
        title={title}
        lede={lede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={version} id="ubah">
        <ShownVersion value={version} answer={sent} />
        <TextField {...field('nama')} maxLength={120} />
        <SelectField {...field('atasan')} optional placeholder={t.byKind} options={offices} />
        <div className="btns stay">
          <BusyButton variant="primary">{t.save}</BusyButton>
        </div>
      </Form>
      {closes ? (
        <p className="btns gap-s">
          <ButtonLink to="#tutup" variant="danger">
            {t.close}
          </ButtonLink>
        </p>
      ) : (
        <p className="quiet gap-s">{t.stays}</p>
      )}
      {closes && (
        <Sheet id="tutup" title={t.closeTitle({ office: name })} closeTo="ubah">
          <p>{t.closeWords}</p>
          <Form method="post" action={paths.closeOffice(id)}>
            <ShownVersion value={version} answer={undefined} />
            <BusyButton variant="danger">{t.closeSend}</BusyButton>
          </Form>
        </Sheet>
      )}
    </div>
  )
}
