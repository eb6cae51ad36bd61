import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { LeaderCard } from '#app/components/ui/leader-card.tsx'
import type { Card as PreviewedCard } from '#app/domain/decisions/card.ts'
import { previewCard } from '#app/domain/decisions/preview.server.ts'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { SUMMARY } from '#app/domain/recommendations/limits.ts'
import { escalateSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { escalate } from '#app/domain/recommendations/verifying.server.ts'
import { transitionTexts } from './transition-texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { textRefused, wordsRefused } from './doors.server.ts'
import { TransitionForm } from './transition-form.tsx'
import { transitionWords } from './transition-words.server.ts'
import { transitionPage } from './transition.page.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(textsOfPage(transitionTexts, matches).escalatePage.title)

/** A refused form draws the page anew: what was refused may be refused because the state has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'escalate')
  const id = params.id ?? ''
  const now = new Date()
  const page = await transitionPage(asker, id, 'escalate')
  const { noSummary, escalating } = transitionWords[asker.language]
  const card = await previewCard(asker, id, { summary: noSummary, pinned: false }, now)
  return { ...page, card, words: escalating }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'escalate')
  const id = params.id ?? ''
  const form = await parseForm(request, escalateSchema)
  const now = new Date()
  if (!form.ok) return textRefused(asker, form, 'ringkasan')
  const { summary, pinned, onlyLooks, ...wish } = form.value
  if (onlyLooks) {
    const card = await previewCard(asker, id, { summary, pinned }, now)
    return refuseForm(form, {}, { status: 200 }, { card })
  }
  const done = await escalate(asker, { id, ...wish }, summary, now, { pinned })
  if (!done.ok) return wordsRefused(asker, form, done.reason)
  const { done: escalated } = transitionTexts[asker.language].escalatePage
  const text = pinned ? transitionWords[asker.language].escalatedPinned : escalated
  return redirectWithToast(paths.recommendation(id), { tone: 'ok', text })
}

type Answer = FormAnswer & { lines?: readonly number[]; card?: PreviewedCard | null }

export default function EscalatePage() {
  const page = useLoaderData<typeof loader>()
  const answer: Answer | undefined = useActionData<typeof action>()
  const t = useTexts(transitionTexts).escalatePage
  const { max: limit, words } = SUMMARY
  const text = { name: 'ringkasan', label: t.summary, hint: t.summaryHint, limit, words, rows: 5 }
  const looked = answer?.card ?? null
  const card = looked ?? page.card
  return (
    <>
      <TransitionForm
        page={page}
        words={t}
        text={text}
        answer={answer}
        below={
          <Choice
            name="sematkan"
            value="ya"
            label={page.words.pin}
            hint={page.words.pinHint}
            defaultChecked={answer?.values.sematkan !== undefined}
          />
        }
        also={
          <Button name="aksi" value="lihat" icon="eye">
            {page.words.look}
          </Button>
        }
      >
        {page.needsBupati && <Banner tone="info">{t.needsBupati}</Banner>}
      </TransitionForm>
      {card && (
        <section className="narrow flow gap" aria-labelledby="pratinjau">
          <h2 id="pratinjau" tabIndex={-1} data-arrival={looked ? '' : undefined}>
            {page.words.preview}
          </h2>
          <p className="hint">{looked ? page.words.previewIs : page.words.previewWas}</p>
          <Card>
            <LeaderCard card={card} figures={page.words.figures} heading="h3" />
          </Card>
        </section>
      )}
    </>
  )
}
