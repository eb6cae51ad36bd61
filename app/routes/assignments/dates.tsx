import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { datesSchema } from '#app/domain/assignments/dates.schema.ts'
import { listWriting, readDates, type AssignmentDates } from '#app/domain/assignments/dates.server.ts'
import { LONGEST_AFTER } from '#app/domain/assignments/limits.ts'
import { setDates } from '#app/domain/assignments/setting-dates.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { askBack, onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { addDays, dateLong, dateTime, isoDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { datesTexts } from './dates-texts.ts'
import { extensionTexts } from './extension-texts.ts'
import { restDayWords } from './rest-days.server.ts'
import { assignmentTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the dates have changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.schedule')
  const id = params.id ?? ''
  const found = await readDates(db, asker, id)
  if (!found) throw notFound()
  const t = datesTexts[asker.language]
  const day = (at: Date) => isoDay(at, asker.zone)
  return {
    id,
    title: t.title,
    assignment: found.title,
    cohort: found.cohort,
    version: found.version,
    restDays: await restDayWords(asker, found),
    saved: {
      dibuka: day(found.opensAt),
      tenggat: day(found.dueAt),
      batas: day(found.closesAt),
      penilaian: day(found.gradeTargetAt),
    },
    ...touched(found, await listWriting(db, id), asker),
  }
}

/** Whom new dates touch: who has handed in, who is writing, who has not begun. */
function touched(found: AssignmentDates, writing: Awaited<ReturnType<typeof listWriting>>, asker: Asker) {
  const t = datesTexts[asker.language]
  const kind = kindOf(found)
  const words = (count: number) => ({ count: number(count, asker.language) })
  const all = writing.names.length + writing.more
  const waiting = Math.max(0, found.owners - found.begun)
  return {
    handedIn: found.handedIn === 0 ? t.nobodyYet : t.handedIn[kind](words(found.handedIn)),
    writing: all === 0 ? null : t.writing[kind](words(all)),
    names: writing.more === 0 ? writing.names : [...writing.names, t.more(words(writing.more))],
    waiting: waiting === 0 ? null : t.waiting[kind](words(waiting)),
    extensions: extensionWords(found, asker),
  }
}

function extensionWords({ extensions, extended }: AssignmentDates, { language }: Asker) {
  const t = extensionTexts[language].onDates
  if (extensions === 0) return { count: t.none, rule: null }
  return {
    count: t.some({ count: number(extensions, language), extended: number(extended, language) }),
    rule: t.rule,
  }
}

/** What has become of the extensions, and whether a day is now none on which the district works. */
async function saidAfter(asker: Asker, id: string): Promise<string | false> {
  const { language } = asker
  const after = await readDates(db, asker, id)
  if (!after) return false
  const restDays = (await restDayWords(asker, after)).join(' ')
  if (after.extensions === 0) return restDays
  const words = (count: number) => number(count, language)
  const said = extensionTexts[language].onDates.after({
    extended: words(after.extended),
    overtaken: words(after.extensions - after.extended),
  })
  return [said, restDays].filter(Boolean).join(' ')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.schedule')
  const t = datesTexts[asker.language]
  const id = params.id ?? ''
  const form = await parseForm(request, datesSchema)
  const now = new Date()
  const labels = labelsOf(t)
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, t.faults, labels))
  const answer = await setDates(asker, id, form.value, now)
  if (answer.ok) {
    const words = (count: number) => ({ count: number(count, asker.language) })
    const detail = [
      answer.inTime > 0 && t.doneInTime(words(answer.inTime)),
      answer.told > 0 && t.doneTold(words(answer.told)),
      await saidAfter(asker, id),
    ]
    return redirectWithToast(paths.assignment(id), {
      tone: 'ok',
      text: t.done,
      detail: detail.filter(Boolean).join(' ') || undefined,
    })
  }
  const found = await readDates(db, asker, id)
  if (!found) throw notFound()
  switch (answer.reason) {
    case 'not-found':
      throw notFound()
    case 'stale': {
      const stored = { due: dateTime(found.dueAt, asker), closes: dateTime(found.closesAt, asker) }
      return tooOld(onNewest(form), t.refusals.stale(stored))
    }
    case 'outside': {
      const last = addDays(found.endsOn, LONGEST_AFTER, asker.zone)
      const bounds = { from: dateLong(found.startsOn, asker), to: dateLong(last, asker) }
      return refuseForm(form, { dibuka: t.refusals.outside(bounds) })
    }
    case 'takes-time': {
      const words = { count: number(found.owners - found.handedIn, asker.language) }
      const closesNow = form.value.closes < isoDay(now, asker.zone) && found.closesAt > now
      const said = t.refusals[closesNow ? 'closes' : 'takesTime']
      return askBack(form, { tahu: said[kindOf(found)](words) })
    }
  }
}

function kindOf({ kind }: AssignmentDates) {
  return kind === 'TEAM' ? 'TEAM' : 'INDIVIDUAL'
}

function labelsOf(t: Record<'opens' | 'due' | 'closes' | 'target', string>) {
  return { dibuka: t.opens, tenggat: t.due, batas: t.closes, penilaian: t.target, tahu: '' }
}

export default function AssignmentDatesPage() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { title: assignments } = useTexts(assignmentTexts)
  const t = useTexts(datesTexts)
  const { onDates: more } = useTexts(extensionTexts)
  const { field, errors } = formFields(sent, labelsOf(t), {
    hints: { dibuka: t.opensHint, tenggat: t.dueHint, batas: t.closesHint },
    saved: page.saved,
  })
  const asks = sent !== undefined && (sent.errors.tahu !== undefined || sent.values.tahu === 'ya')
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: assignments, to: paths.assignments() },
          { label: page.assignment, to: paths.assignment(page.id), written: page.assignment },
          { label: t.title },
        ]}
        title={t.title}
        lede={<Written text={page.assignment} within={`${page.assignment} · ${page.cohort}`} />}
      />
      <div className="flow">
        <Section id="terkena" title={t.who}>
          <div className="card stack-2 num">
            <p>{page.handedIn}</p>
            {page.writing && (
              <p>
                {page.writing} {page.names.join(', ')}
              </p>
            )}
            {page.waiting && <p>{page.waiting}</p>}
            <p className="quiet">{t.told}</p>
          </div>
        </Section>
        <Section id="perpanjangan" title={more.title}>
          <div className="card stack-2 num">
            <p>{page.extensions.count}</p>
            {page.extensions.rule && <p className="quiet">{page.extensions.rule}</p>}
            <p>
              <Link className="more" to={paths.assignmentExtensions(page.id)}>
                {more.open}
              </Link>
            </p>
          </div>
        </Section>
        <div>
          {page.restDays.length > 0 && (
            <Banner tone="warn" className="gap-b">
              {page.restDays.join(' ')}
            </Banner>
          )}
          <ErrorSummary errors={errors} answer={sent} />
          <Form method="post" className="card stack" key={page.version}>
            <ShownVersion value={page.version} answer={sent} />
            <DateField {...field('dibuka')} />
            <DateField {...field('tenggat')} />
            <DateField {...field('batas')} />
            <DateField {...field('penilaian')} />
            {asks && (
              <Choice
                name="tahu"
                value="ya"
                label={t.knows}
                defaultChecked={sent.values.tahu === 'ya'}
                error={sent.errors.tahu}
                asks={sent.why === 'ask'}
              />
            )}
            <div className="btns stay">
              <BusyButton variant="primary" icon="calendar">
                {t.submit}
              </BusyButton>
            </div>
          </Form>
        </div>
      </div>
    </div>
  )
}
