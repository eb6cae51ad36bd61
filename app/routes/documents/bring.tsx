import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { gitOnlyLessons } from '#app/domain/content/exporting/export.server.ts'
import { mayBeTooLarge } from '#app/domain/content/exporting/media.server.ts'
import { findModule } from '#app/domain/content/making/place.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { BringForm } from './bring-form.tsx'
import { bringFile, bringPage } from './bringing.server.ts'
import { documentTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.pageTitle ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = await findModule(db, asker, params.modul ?? '')
  if (!module || module.retiredAt) throw notFound()
  const { id, slug, title, position } = module
  return {
    pageTitle: `${documentTexts[asker.language].title}: ${title}`,
    module: { slug, title, position },
    page: await bringPage(asker, id),
    gitOnly: await gitOnlyLessons(id),
    isLarge: await mayBeTooLarge(id),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return bringFile(request, asker, params.modul ?? '')
}

export default function Bring() {
  const { module, page, gitOnly, isLarge } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(documentTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: t.studio, to: paths.studio() },
          { label: t.module(module), to: paths.studioModule(module.slug) },
          { label: t.title },
        ]}
        title={<Written text={module.title} within={`${t.title}: ${module.title}`} />}
        lede={t.lede}
      />
      <div className="flow">
        <BringForm sent={sent} page={page} accept=".docx,.pptx,.md,.mdx,.txt,.zip" hint={t.fileHint} splits />
        <Section id="keluar" title={t.downloadTitle} className="stack-2">
          <p>{t.downloadWhy}</p>
          {gitOnly.length > 0 && <p>{t.gitOnly({ titles: gitOnly.join(', ') })}</p>}
          {isLarge && <p>{t.downloadLarge}</p>}
          <div className="btns">
            <ButtonLink to={paths.studioModuleZip(module.slug)} icon="download" reloadDocument>
              {t.download}
            </ButtonLink>
            {isLarge && (
              <ButtonLink
                to={paths.studioModuleZip(module.slug, { takenAgain: true })}
                icon="download"
                reloadDocument
              >
                {t.downloadAgain}
              </ButtonLink>
            )}
          </div>
        </Section>
      </div>
    </div>
  )
}
