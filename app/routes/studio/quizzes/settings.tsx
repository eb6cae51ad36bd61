import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { ShownFields } from '#app/components/ui/shown-fields.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { BANK } from '#app/domain/question-bank/bank-limits.ts'
import { readQuiz } from '#app/domain/question-bank/quiz-pages.server.ts'
import { settingsFormSchema } from '#app/domain/question-bank/quiz.schema.ts'
import { changeQuiz } from '#app/domain/question-bank/setting-quiz.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { SHOWN_VERSION } from '#app/platform/forms.ts'
import { parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { onNewer, type NewerField } from './newer.server.ts'
import { useQuizCrumbs } from './quiz-crumbs.ts'
import { SettingsForm } from './settings-form.tsx'
import { settingFields, settingsPage } from './settings.page.server.ts'
import { settingsTexts } from './settings-texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return settingsPage(asker, { module: params.modul ?? '', quiz: params.kuis ?? '' })
}

const LENGTHS = { nama: { min: 0, max: BANK.quizTitle }, pengantar: { min: 0, max: BANK.intro } }

type Newer = { newer: readonly NewerField[] | null }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', quiz: params.kuis ?? '' }
  const form = await parseForm(request, settingsFormSchema)
  const t = settingsTexts[asker.language]
  if (!form.ok) {
    const errors = faultSentences(form.errors, asker.language, t.faults, t.fields, LENGTHS)
    return refuseForm<Newer>(form, errors, { status: 422 }, { newer: null })
  }
  const answer = await changeQuiz(asker, place, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(paths.studioQuiz(place.module, place.quiz), { tone: 'ok', text: t.done })
  const stored = answer.reason === 'stale' ? await readQuiz(asker, place) : null
  if (!stored) throw notFound()
  const { typed, newer } = onNewer(form, settingFields(stored), stored.version)
  return tooOld<Newer>(typed, t.stale, { newer })
}

export default function QuizSettings() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(settingsTexts)
  const { module, quiz } = page
  const newer = sent?.newer ?? null
  return (
    <div className="narrow flow">
      <PageHead
        crumbs={useQuizCrumbs(page, t.crumb)}
        title={<Written text={quiz.title} within={page.title} />}
        lede={t.lede}
      />
      {page.running !== null && <Banner tone="info">{page.running}</Banner>}
      <SettingsForm
        // Fields that followed what is stored are drawn anew.
        key={newer ? sent?.values[SHOWN_VERSION] : 'first'}
        newer={newer}
        answer={sent}
        saved={page.saved}
        at={paths.studioQuizDoor(module.slug, quiz.slug, 'atur')}
      >
        <ShownVersion value={page.version} answer={sent} />
        <ShownFields marks={page.marks} answer={sent} />
      </SettingsForm>
      <Section id="jadwal" title={t.schedules}>
        {page.schedules.length === 0 ? (
          <p className="quiet">{t.schedulesNone}</p>
        ) : (
          <Rows label={t.schedules}>
            {page.schedules.map(({ id, name, words }) => (
              <Row
                key={id}
                title={name}
                action={
                  <ButtonLink
                    to={paths.quizSchedule(module.slug, quiz.slug, id)}
                    icon="calendar"
                    aria-label={t.setScheduleOf({ name })}
                  >
                    {t.setSchedule}
                  </ButtonLink>
                }
              >
                <p className="sm quiet">{words}</p>
              </Row>
            ))}
          </Rows>
        )}
      </Section>
    </div>
  )
}
