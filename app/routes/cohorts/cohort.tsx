import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { openModuleSchema } from '#app/domain/learning/opening.schema.ts'
import { openModule, readOpenings } from '#app/domain/learning/opening.server.ts'
import { readSheetOwner } from '#app/domain/people/sheets.server.ts'
import { cohortTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
import type { Typed } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { dateLong, dateShort, dateTime, isoDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { ModuleOpening, openingFieldId } from './module-opening.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.name ?? '')

/** A refused form draws the page anew: what was refused may be refused because the date has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'cohorts.manage')
  const id = params.id ?? ''
  const found = await readOpenings(asker, id)
  if (!found) throw notFound()
  const sheets = mayEnter(asker, 'people.manage') ? await readSheetOwner(asker, { cohortId: id }) : null
  const { cohort, modules } = found
  const { language } = asker
  const t = cohortTexts[language].one
  const { zone } = asker
  const day = (at: Date) => dateShort(at, asker)
  const now = new Date()
  const stateOf = (startsOn: Date) => (startsOn <= now ? ('open' as const) : ('planned' as const))
  return {
    sheets: sheets && {
      to: paths.cohortSheets(id),
      waiting: t.waiting({ count: number(sheets.waiting, language) }),
    },
    id,
    name: cohort.name,
    first: isoDay(cohort.startsOn, zone),
    last: isoDay(cohort.endsOn, zone),
    lede: t.lede({
      from: dateLong(cohort.startsOn, asker),
      to: dateLong(cohort.endsOn, asker),
    }),
    modules: modules.map(({ id, title, startsOn, fixed, assignments }) => ({
      id,
      title,
      fixed,
      state: startsOn ? stateOf(startsOn) : ('none' as const),
      opens: startsOn ? (startsOn <= now ? t.opened : t.opens)({ at: dateTime(startsOn, asker) }) : t.notYet,
      day: startsOn ? isoDay(startsOn, zone) : '',
      before: startsOn?.toISOString() ?? '',
      assignments: assignments.map((one) => ({
        title: one.title,
        datesTo: paths.assignmentDates(one.id),
        byHand: one.byHand,
        dates: t.assignmentDates({
          opens: day(one.opensAt),
          due: day(one.dueAt),
          closes: day(one.closesAt),
        }),
      })),
    })),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'cohorts.manage')
  const { language } = asker
  const t = cohortTexts[language].one
  const id = params.id ?? ''
  const form = await parseForm(request, openModuleSchema)
  const now = new Date()
  if (!form.ok) {
    if (form.errors.tanggal === undefined) throw badRequest('Not a module of this page.')
    return refuseForm(form, faultSentences(form.errors, language))
  }
  const answer = await openModule(asker, id, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.cohort(id), {
      tone: 'ok',
      text: t.done({ module: answer.title, at: dateTime(answer.startsOn, asker) }),
      detail:
        [
          answer.assignments > 0 && t.doneDetail({ count: number(answer.assignments, language) }),
          answer.byHand > 0 && t.doneByHand({ count: number(answer.byHand, language) }),
        ]
          .filter(Boolean)
          .join(' ') || undefined,
    })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason === 'outside') {
    const bounds = { from: dateLong(answer.from, asker), to: dateLong(answer.to, asker) }
    return refuseForm(form, { tanggal: t.faults.outside(bounds) })
  }
  // The saved date counts here, so it is the one to show again.
  const place: Typed = { values: { modul: form.value.moduleId }, lists: {} }
  const why = answer.reason === 'stale' ? ({ why: 'newer' } as const) : {}
  return refuseForm(place, { tanggal: t.faults[answer.reason] }, { status: 409 }, why)
}

export default function Cohort() {
  const { id, name, lede, modules, first, last, sheets } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(cohortTexts)
  const rooms = useTexts(shellTexts)
  const t = all.one
  const moduleId = modules.find(({ id }) => id === sent?.values.modul)?.id
  const refused = moduleId === undefined ? undefined : sent
  const { errors } = formFields(refused, {}, { idOf: () => openingFieldId(moduleId ?? '') })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: rooms.secretariat, to: paths.secretariat() },
          { label: all.list.title, to: paths.cohorts() },
          { label: name },
        ]}
        title={name}
        lede={lede}
      />
      <p className="btns gap-b">
        <ButtonLink to={paths.changeCohort(id)} icon="edit">
          {t.change}
        </ButtonLink>
      </p>
      <ErrorSummary errors={errors} answer={refused} />
      <div className="flow">
        <Section id="modul" title={t.modules}>
          {modules.length === 0 ? (
            <EmptyState icon="book" title={t.none}>
              {t.noneNext}
            </EmptyState>
          ) : (
            <div className="stack">
              <p className="quiet">{t.rule}</p>
              {modules.map((module) => (
                <ModuleOpening
                  key={module.id + module.before}
                  module={module}
                  first={first}
                  last={last}
                  answer={moduleId === module.id ? refused : undefined}
                />
              ))}
            </div>
          )}
        </Section>
        {sheets && (
          <Section id="lembar" title={t.sheets}>
            <div className="card stack">
              <p className="num">{sheets.waiting}</p>
              <p className="quiet">{t.sheetsAre}</p>
              <p className="btns">
                <ButtonLink to={sheets.to} icon="doc">
                  {t.openSheets}
                </ButtonLink>
              </p>
            </div>
          </Section>
        )}
      </div>
    </div>
  )
}
