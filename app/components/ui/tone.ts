import type { IconName } from './icons.tsx'

/** What a colour means. It must not stand alone: an icon and a word go with it. */
export const TONES = ['ok', 'warn', 'danger', 'info', 'turn', 'plain'] as const
export type Tone = (typeof TONES)[number]

/** The icon a tone carries when nothing more telling is given. */
export const TONE_ICONS: Record<Tone, IconName> = {
  ok: 'sent',
  warn: 'alert',
  danger: 'stop',
  info: 'info',
  turn: 'flag',
  plain: 'info',
}
