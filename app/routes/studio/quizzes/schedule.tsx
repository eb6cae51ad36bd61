import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { DateField, TextField } from '#app/components/ui/text-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { readQuiz } from '#app/domain/question-bank/quiz-pages.server.ts'
import { scheduleSchema } from '#app/domain/question-bank/quiz.schema.ts'
import { readSchedules, setSchedule } from '#app/domain/question-bank/setting-quiz.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dayStart, isoDay, MINUTE, startOfDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useQuizCrumbs } from './quiz-crumbs.ts'
import { settingsTexts } from './settings-texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const quiz = await readQuiz(asker, { module: params.modul ?? '', quiz: params.kuis ?? '' })
  if (!quiz || quiz.isRetired) throw notFound()
  const rows = await readSchedules(asker, {
    quizId: quiz.id,
    moduleId: quiz.moduleId,
    cohort: params.angkatan ?? '',
  })
  const found = rows[0]
  if (!found) throw notFound()
  const { name, version, opensAt, closesAt, purpose } = found
  return {
    module: { slug: quiz.moduleSlug, position: quiz.modulePosition },
    quiz: { slug: quiz.slug, title: quiz.title || quiz.moduleTitle },
    title: settingsTexts[asker.language].schedule.title({ name }),
    version,
    saved: {
      bukaHari: opensAt ? isoDay(opensAt, asker.zone) : '',
      bukaJam: opensAt ? hourOf(opensAt, asker.zone) : '',
      tutupHari: closesAt ? isoDay(closesAt, asker.zone) : '',
      tutupJam: closesAt ? hourOf(closesAt, asker.zone) : '',
      tujuan: purpose.toLowerCase(),
    },
  }
}

/** An hour as its field has it: "08:30". */
function hourOf(at: Date, zone: string): string {
  const minutes = Math.floor((at.getTime() - startOfDay(at, zone).getTime()) / MINUTE)
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

type Moment = { day: string; hour: string } | null

function momentOf(said: Moment, zone: string): Date | null {
  if (said === null) return null
  const [hours = 0, minutes = 0] = said.hour.split(':').map(Number)
  return new Date(dayStart(said.day, zone).getTime() + (hours * 60 + minutes) * MINUTE)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', quiz: params.kuis ?? '' }
  const form = await parseForm(request, scheduleSchema)
  const t = settingsTexts[asker.language]
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, t.faults, t.fields))
  const { version, opens, closes, purpose } = form.value
  const [opensAt, closesAt] = [momentOf(opens, asker.zone), momentOf(closes, asker.zone)]
  const wanted = { cohort: params.angkatan ?? '', version, opensAt, closesAt, purpose }
  const answer = await setSchedule(asker, place, wanted, new Date())
  if (answer.ok)
    return redirectWithToast(`${paths.studioQuizDoor(place.module, place.quiz, 'atur')}#jadwal`, {
      tone: 'ok',
      text: t.schedule.done(answer),
    })
  if (answer.reason === 'stale') return tooOld(form, t.stale)
  throw notFound()
}

export default function QuizSchedule() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(settingsTexts)
  const { field, errors } = formFields<string>(sent, t.fields, { hints: t.hints, saved: page.saved })
  const purposes = Object.entries(t.purposes).map(([value, label]) => ({ value, label }))
  return (
    <div className="narrow">
      <PageHead crumbs={useQuizCrumbs(page, t.schedule.crumb)} title={page.title} lede={t.schedule.lede} />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <ShownVersion value={page.version} answer={sent} />
        <DateField {...field('bukaHari')} optional />
        <TextField {...field('bukaJam')} optional type="time" />
        <DateField {...field('tutupHari')} optional />
        <TextField {...field('tutupJam')} optional type="time" />
        <ChoiceGroup {...field('tujuan')} options={purposes} />
        <div className="btns stay">
          <BusyButton variant="primary" icon="check">
            {t.schedule.submit}
          </BusyButton>
        </div>
      </Form>
    </div>
  )
}
