import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { useState } from 'react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useStayUntilSaved } from '#app/components/ui/use-stay-until-saved.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { draftSchema } from '#app/domain/content/draft.schema.ts'
import { previewText, saveDraft } from '#app/domain/content/drafts.server.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { compareTexts, shortened } from '#app/platform/say/comparison.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { ClashBanner } from './clash-banner.tsx'
import { DraftForm } from './draft-form.tsx'
import { draftErrors } from './draft-errors.ts'
import { editorPage, lookOf } from './editor.page.server.ts'
import type { EditorSaid } from './editor-said.ts'
import { HoldingBanner } from './holding-banner.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { PublishLink, PublishSheet } from './publish-form.tsx'
import { usePreview } from './use-preview.ts'

export const handle: RouteHandle = { actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageTitle(page ? `${studioTexts.id.title}: ${page.title}` : studioTexts.id.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return editorPage(asker, { module: params.modul ?? '', lesson: params.pelajaran ?? '' })
}

/** A preview changes nothing that this page has read. */
export function shouldRevalidate({ formAction, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formAction?.endsWith('/pratinjau') ? false : defaultShouldRevalidate
}

/** Saves a draft, or shows how the text would look where there are no scripts. What was not saved comes back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const form = await parseForm(request, draftSchema)
  const now = new Date()
  if (!form.ok) {
    const base = Number(form.values.dasar) || 0
    return refuseForm(form, draftErrors(form.errors, asker.language), { status: 422 }, beside({ base }))
  }
  const { onlyPreview, ...draft } = form.value
  const { base } = draft
  if (onlyPreview) {
    const allowed = await limit('preview', asker.id)
    if (!allowed.ok) return refuseForm(form, {}, { status: 429 }, beside({ base, paused: true }))
    const result = await previewText(asker, place, draft.source)
    if (!result) throw notFound()
    // Nothing is kept, so what was typed comes back here too.
    return refuseForm(form, {}, { status: 200 }, beside({ base, look: lookOf(result) }))
  }
  const saved = await saveDraft(asker, place, draft, now)
  if (!saved.ok && saved.reason === 'stale') {
    const { number, title, summary, minutes, source, createdAt } = saved.theirs
    const parts = shortened(compareTexts(source, draft.source))
    const clash = {
      number,
      title,
      summary,
      minutes,
      source,
      parts,
      when: dateTime(createdAt, asker),
    }
    return refuseForm(form, {}, { status: 409 }, beside({ base: number, clash }))
  }
  if (!saved.ok) throw notFound()
  const t = studioTexts[asker.language]
  const result = await previewText(asker, place, draft.source)
  const kept = result?.ok === false ? t.savedFaulty(saved) : t.saved(saved)
  return redirectWithToast(paths.studioLesson(place.module, place.lesson), {
    tone: saved.unchanged ? 'info' : result?.ok === false ? 'warn' : 'ok',
    text: saved.unchanged ? t.unchanged : kept,
  })
}

type Beside = Omit<EditorSaid, keyof FormAnswer>

function beside(some: Pick<Beside, 'base'> & Partial<Beside>): Beside {
  return { clash: null, look: null, paused: false, ...some }
}

export default function Editor() {
  const page = useLoaderData<typeof loader>()
  const back = useActionData<EditorSaid>() ?? null
  const t = useTexts(studioTexts)
  const preview = usePreview(paths.studioPreview(page.module.slug, page.slug))
  // The version that was being edited when something was typed: after a save the number is another one.
  const [touched, setTouched] = useState<number | null>(null)
  const unsaved = back !== null || touched === page.base
  useStayUntilSaved(unsaved ? 'stuck' : 'saved')
  const typed = unsaved ? (preview.look ?? back?.look ?? null) : null
  const look = typed ?? page.look
  const { errors } = formFields(back ?? undefined, {})
  const crumbs = [
    { label: t.title, to: paths.studio() },
    { label: t.module(page.module), to: paths.studioModule(page.module.slug) },
    { label: page.title },
  ]
  const state = page.published ? t.published(page.published) : t.unpublished
  return (
    <div className="workroom">
      <PageHead
        crumbs={crumbs}
        title={page.title}
        lede={page.draft ? `${state} ${t.draftWaits}` : state}
        actions={
          <>
            <ButtonLink icon="history" to={paths.studioVersions(page.module.slug, page.slug)}>
              {t.toVersions}
            </ButtonLink>
            <ButtonLink icon="book" variant="text" to={paths.lesson(page.module.slug, page.slug)}>
              {t.toReading}
            </ButtonLink>
          </>
        }
      />
      <div className="stack gap">
        <ErrorSummary errors={errors} answer={back} />
        {back?.clash && <ClashBanner clash={back.clash} />}
        {page.news && page.published && (
          <NewsBanner page={page} news={page.news.number} from={page.published.number} />
        )}
        <HoldingBanner faults={look.faults} saved={!unsaved} />
        {(preview.paused || back?.paused) && <Banner tone="info">{t.previewPaused}</Banner>}
      </div>
      <p className="phone gap-s">
        <a href="#pratinjau">{t.previewJump}</a>
      </p>
      <div className="split gap">
        <div className="stack">
          <DraftForm
            key={`${page.module.slug}/${page.slug}`}
            page={page}
            said={back}
            faults={look.faults}
            unsaved={unsaved}
            onType={(text) => {
              setTouched(page.base)
              if (text !== null) preview.ask(text)
            }}
            onSave={() => {
              setTouched(null)
              preview.forget()
            }}
            publish={<PublishLink page={page} unsaved={unsaved} />}
          />
          <PublishSheet page={page} unsaved={unsaved} />
        </div>
        <PreviewPane look={look} typed={typed !== null} busy={preview.busy} />
      </div>
    </div>
  )
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>

function NewsBanner({ page, news, from }: { page: PageData; news: number; from: number }) {
  const t = useTexts(studioTexts)
  const compare = `${paths.studioVersions(page.module.slug, page.slug)}?dari=${from}&ke=${news}`
  return (
    <Banner tone="warn" icon="refresh" title={t.news}>
      <p>{t.newsWords({ number: news })}</p>
      <p>
        <ButtonLink to={compare} icon="compare">
          {t.newsCompare}
        </ButtonLink>
      </p>
    </Banner>
  )
}
