import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Diff } from '#app/components/ui/diff.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { settleSchema } from '#app/domain/content/file-news.schema.ts'
import { fileNews } from '#app/domain/content/file-news.server.ts'
import { settleNews } from '#app/domain/content/settling-news.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { fileNewsTexts } from './file-news-texts.ts'
import { studioTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(fileNewsTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const { total, parts } = await fileNews(asker)
  const things = new Set(parts.map(({ id }) => id)).size
  return {
    more: total - things,
    parts: parts.map(({ kind, id, part, module, name, mark, compared }) => ({
      key: newSubmissionKey(),
      kind,
      id,
      part,
      module,
      name,
      mark,
      compared,
    })),
  }
}

/** Takes what a file says, or keeps what is in use. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, settleSchema)
  if (!form.ok) throw badRequest('Not a form of news.')
  const settled = await settleNews(asker, form.value, new Date())
  const t = fileNewsTexts[asker.language]
  if (!settled.ok)
    return redirectWithToast(paths.studioNews(), { tone: 'warn', text: t.refusals[settled.reason] })
  return redirectWithToast(paths.studioNews(), { tone: 'ok', text: settled.taken ? t.taken : t.kept })
}

export default function FileNews() {
  const { parts, more } = useLoaderData<typeof loader>()
  const t = useTexts(fileNewsTexts)
  return (
    <div className="flow">
      <PageHead
        crumbs={[{ label: useTexts(studioTexts).title, to: paths.studio() }, { label: t.title }]}
        title={t.title}
        lede={parts.length > 0 ? t.lede : undefined}
      />
      {parts.length === 0 ? (
        <EmptyState
          results
          icon="refresh"
          title={t.empty}
          action={<ButtonLink to={paths.studio()}>{t.toStudio}</ButtonLink>}
        >
          {t.emptyWords}
        </EmptyState>
      ) : (
        <>
          <Results line={t.count({ count: parts.length })} />
          <p className="sm quiet">{t.from}</p>
          {parts.map((one) => (
            <NewsOfPart key={`${one.id} ${one.part}`} news={one} />
          ))}
          {more > 0 && <p className="quiet">{t.more({ count: more })}</p>}
        </>
      )}
    </div>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['parts'][number]

function NewsOfPart({ news }: { news: Shown }) {
  const t = useTexts(fileNewsTexts)
  const { kind, id, part, module, name, mark, compared, key } = news
  const what = kind === 'order' ? t.kinds.order : `${t.kinds[kind]}: ${t.parts[part]}`
  const place = name === module ? name : [module, name].filter(Boolean).join(' · ')
  return (
    <Section
      id={`${part}-${id}`}
      title={place === '' ? what : <Written text={place} within={`${what} · ${place}`} />}
    >
      <div className="card stack-2">
        <div lang="id">
          <Diff parts={compared} />
        </div>
        <Form method="post" className="line">
          <SubmissionKey value={key} />
          <input type="hidden" name="jenis" value={kind} />
          <input type="hidden" name="hal" value={id} />
          <input type="hidden" name="bagian" value={part} />
          <input type="hidden" name="tanda" value={mark} />
          <Button name="pilih" value="pakai" icon="refresh">
            {part === 'present' ? t.takeGone : t.take}
          </Button>
          <Button name="pilih" value="tetap">
            {t.keep}
          </Button>
        </Form>
      </div>
    </Section>
  )
}
