import { useEffect, useId, useRef } from 'react'
import { Banner, type BannerProps } from './banner.tsx'

/** What came of the last form, where it is not what was wished: when it arrives, the focus and with it the view go there. */
export function ArrivingBanner({ id, ...banner }: Omit<BannerProps, 'role'>) {
  const words = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} id={id} role="group" aria-labelledby={words} tabIndex={-1} autoFocus>
      <div id={words}>
        <Banner {...banner} />
      </div>
    </div>
  )
}
