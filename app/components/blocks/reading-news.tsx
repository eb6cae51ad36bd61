import type { ReactNode } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { useAddresses } from '../addresses.tsx'
import { blockTexts } from './texts.ts'

// What `platform/line/reading-keeper.ts` and the engine it brings show on a page without React, hidden until they do.

/** Where the text is; words alone, because each sign would weigh as much as the page's own. `savedAt`: what the page knows of it when it comes. */
export function ReadingState({ savedAt }: { savedAt: string | null }) {
  const { save } = useTexts(shellTexts)
  return (
    <div role="status" aria-live="off" className="sm quiet num">
      <span data-kabar="saved" hidden={savedAt === null}>
        {save.saved} <span data-kabar="at">{savedAt}</span>
      </span>
      <span data-kabar="saving" hidden>
        {save.saving}
      </span>
      <span data-kabar="unsaved" hidden>
        {save.typing}
      </span>
      <span data-kabar="onDevice" hidden>
        {save.onDevice}
      </span>
    </div>
  )
}

type NewsProps = {
  /** Of what says why the field is refused. */
  id: string
  clashes: boolean
  refused?: string | undefined
}

/**
 * Why a field is refused, and texts that lie somewhere else. `clashes`: two of them may exclude each other. `refused`: what
 * the page knows of the first when it comes.
 */
export function ReadingNews({ id, clashes, refused }: NewsProps) {
  const t = useTexts(keptTexts)
  const { other, ownTab, useOther, signInAgain } = useTexts(blockTexts)
  const { signIn } = useAddresses()
  return (
    <>
      <p className="err" role="alert" id={id} data-kabar="refused" hidden={refused === undefined}>
        {refused}
      </p>
      <p className="err" role="alert" data-kabar="signedOut" hidden>
        <a href={signIn} target="_blank" rel="noreferrer">
          {signInAgain}
        </a>
      </p>
      {clashes && (
        <>
          <p className="banner info" role="status" data-kabar="merged" hidden>
            {t.merged({ by: ownTab })}
          </p>
          <div className="banner danger" role="alert" data-kabar="clash" hidden>
            <div className="stack-2">
              <p>
                <strong data-kabar="otherTab">{other}</strong>
                <strong data-kabar="thisDevice">{t.clashDevice}</strong> {t.clashWordsDevice}
              </p>
              <Text news="theirs" />
              <div className="btns">
                <Choice press="mine">{t.useMine}</Choice>
                <Choice press="theirs" news="otherTab">
                  {useOther}
                </Choice>
                <Choice press="theirs" news="thisDevice">
                  {t.useDevice}
                </Choice>
              </div>
            </div>
          </div>
        </>
      )}
      <div className="banner info" role="status" data-kabar="offer" hidden>
        <div className="stack-2">
          <p>
            <strong>
              <span data-kabar="unsent">{t.offer}, </span>
              <span data-kabar="aside">{t.setAside}, </span>
              <span data-kabar="when" />
            </strong>
          </p>
          <Fold summary={t.compare}>
            <Text news="offered" />
          </Fold>
          <div className="btns">
            <Choice press="take">{t.take}</Choice>
            <Choice press="drop">{t.drop}</Choice>
          </div>
        </div>
      </div>
    </>
  )
}

function Text({ news }: { news: string }) {
  return <blockquote className="whitespace-pre-line" data-kabar={news} />
}

function Choice({ press, news, children }: { press: string; news?: string; children: ReactNode }) {
  return (
    <Button type="button" data-pilih={press} data-kabar={news}>
      {children}
    </Button>
  )
}
