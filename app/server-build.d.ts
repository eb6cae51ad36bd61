// What the Remix plugin provides under this name when the server is built.
declare module 'virtual:remix/server-build' {
  import type { ServerBuild } from '@remix-run/node'

  export const assets: ServerBuild['assets']
  export const assetsBuildDirectory: ServerBuild['assetsBuildDirectory']
  export const basename: ServerBuild['basename']
  export const entry: ServerBuild['entry']
  export const future: ServerBuild['future']
  export const isSpaMode: ServerBuild['isSpaMode']
  export const mode: ServerBuild['mode']
  export const publicPath: ServerBuild['publicPath']
  export const routes: ServerBuild['routes']
}

// By the plug-in of `vite.config.ts`: the address of `platform/line/plain-page.ts`.
declare module 'virtual:plain-page' {
  const address: string
  export default address
}

// The lines of all icons, by `commands/icon-paths.ts`.
declare module 'virtual:icon-paths' {
  import type { IconName } from '#app/components/ui/icon-names.ts'

  const paths: Readonly<Record<IconName, string>>
  export default paths
}

/** The address of `platform/line/reading-engine.ts`, put into that script when it is built. */
declare const READING_ENGINE: string
/** Address of the script that lets rows be dragged, on pages without React. */
declare const DRAG_ORDER: string
