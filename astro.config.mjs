import react from '@astrojs/react'
import { defineConfig } from 'astro/config'

const isPseudo = process.env.COUNTERPOISE_LOCALE === 'pseudo'

// Only jsPDF's html() and addSvgAsImage() need these three; we use neither, and they weigh 104 kB.
const nothing = new URL('./src/report/pdf/nothing.ts', import.meta.url).pathname

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  outDir: isPseudo ? './dist-pseudo' : './dist',
  cacheDir: './.astro',
  integrations: [react()],
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  server: { port: 4321 },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
    },
  },
  vite: {
    define: { __PSEUDO__: JSON.stringify(isPseudo) },
    resolve: { alias: { html2canvas: nothing, canvg: nothing, dompurify: nothing } },
    build: { assetsInlineLimit: 0 },
  },
})
