import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { changeExtension } from '#app/domain/assignments/extensions/changing.server.ts'
import { harmOf } from '#app/domain/assignments/extensions/extended.ts'
import { changeSchema } from '#app/domain/assignments/extensions/extensions.schema.ts'
import { EXTENSION_REASON } from '#app/domain/assignments/extensions/limits.ts'
import { readExtension } from '#app/domain/assignments/extensions/listing.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { isoDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { refusedTime } from './extension-faults.server.ts'
import { extensionTexts } from './extension-texts.ts'
import { endWords } from './extensions.page.server.ts'
import { assignmentTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the extension has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

function placeOf({ id = '', perpanjangan = '' }: Readonly<Record<string, string | undefined>>) {
  return { scheduleId: id, extensionId: perpanjangan }
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.schedule')
  const found = await readExtension(db, asker, placeOf(params))
  if (!found) throw notFound()
  const { dates, extension } = found
  const t = extensionTexts[asker.language]
  const name = extension.name ?? '–'
  const common = endWords(dates, asker)
  return {
    id: dates.id,
    extensionId: extension.id,
    title: `${t.title}: ${name}`,
    name,
    assignment: dates.title,
    lede: t.lede(common),
    version: extension.version,
    harm: harmOf(extension, dates, new Date()),
    takeBack: t.takeBackWords({ name, ...common }),
    saved: {
      tenggat: isoDay(extension.dueAt, asker.zone),
      batas: isoDay(extension.closesAt, asker.zone),
      alasan: extension.reason,
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.schedule')
  const t = extensionTexts[asker.language]
  const place = placeOf(params)
  const form = await parseForm(request, changeSchema)
  if (!form.ok)
    return refuseForm(
      form,
      faultSentences(form.errors, asker.language, t.faults, labelsOf(t), { alasan: EXTENSION_REASON }),
    )
  const answer = await changeExtension(asker, place, form.value, new Date())
  const found = await readExtension(db, asker, place)
  if (!found) throw notFound()
  if (answer.ok)
    return redirectWithToast(`${paths.assignmentExtensions(place.scheduleId)}#diperpanjang`, {
      tone: 'ok',
      text: t.changed({ name: found.extension.name ?? '–' }),
      detail: answer.told > 0 ? t.told({ count: number(answer.told, asker.language) }) : undefined,
    })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'stale')
    return tooOld(onNewest(form), t.refusals.stale(endWords(found.extension, asker)))
  return refuseForm(form, refusedTime(answer.reason, found.dates, asker))
}

function labelsOf(t: Record<'due' | 'closes' | 'reason', string>) {
  return { tenggat: t.due, batas: t.closes, alasan: t.reason }
}

export default function AssignmentExtension() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { title: assignments } = useTexts(assignmentTexts)
  const t = useTexts(extensionTexts)
  const { field, errors } = formFields(sent, labelsOf(t), {
    hints: { tenggat: t.end, batas: t.end, alasan: t.reasonHint },
    saved: page.saved,
  })
  const here = paths.assignmentExtension(page.id, page.extensionId)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: assignments, to: paths.assignments() },
          { label: page.assignment, to: paths.assignment(page.id), written: page.assignment },
          { label: t.title, to: paths.assignmentExtensions(page.id) },
          { label: page.name },
        ]}
        title={page.title}
        lede={<Written text={page.assignment} within={`${page.assignment}. ${page.lede}`} />}
      />
      <div className="flow">
        <div>
          <ErrorSummary errors={errors} answer={sent} />
          <Form method="post" className="card stack" key={page.version}>
            <ShownVersion value={page.version} answer={sent} />
            <DateField {...field('tenggat')} />
            <DateField {...field('batas')} />
            <TextArea
              {...field('alasan')}
              rows={3}
              onServer={page.saved.alasan}
              keptAt={`${here}#alasan`}
              limit={EXTENSION_REASON.max}
            />
            <div className="btns stay">
              <BusyButton variant="primary" icon="check">
                {t.save}
              </BusyButton>
            </div>
          </Form>
        </div>
        <Section id="menarik" title={t.takeBack}>
          {page.harm ? (
            <p className="quiet">{t.cannotTakeBack[page.harm]}</p>
          ) : (
            <p>
              <a className="btn" href="#tarik">
                {t.takeBack}
              </a>
            </p>
          )}
        </Section>
      </div>
      {!page.harm && (
        <Sheet
          id="tarik"
          title={t.takeBackTitle}
          closeTo="menarik"
          foot={
            <BusyButton form="tarik-perpanjangan" variant="danger" full>
              {t.takeBack}
            </BusyButton>
          }
        >
          <Form
            id="tarik-perpanjangan"
            method="post"
            action={paths.takeBackExtension(page.id, page.extensionId)}
            className="stack"
          >
            <ShownVersion value={page.version} answer={undefined} />
            <p>{page.takeBack}</p>
          </Form>
        </Sheet>
      )}
    </div>
  )
}
