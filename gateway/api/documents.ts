import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Router, static as files } from 'express';
import helmet from 'helmet';
import { openApiDocument } from '../openapi/document.js';
import { PROBLEMS, type ProblemCode } from '../problems/codes.js';
import { EXPLANATIONS } from '../problems/explanations.js';
import { Problem } from '../problems/problem.js';
import { methodNotAllowed } from './method-not-allowed.js';

const SWAGGER_UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const SERVED = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

const REFERENCE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Attestry gateway: reference</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="reference"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/reference.js"></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  docExpansion: 'list',
  validatorUrl: null,
});
`;

/** The API's own documents: for programs, for people, and a page for each problem. Nothing of them is from elsewhere. */
export function documents(): Router {
  const routes = Router();
  const openApi = JSON.stringify(openApiDocument());
  // The reference sets style attributes; it is reached by plain HTTP too where the gateway is.
  routes.use(
    ['/docs', '/problems', '/openapi.json'],
    helmet.contentSecurityPolicy({
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  routes.get('/openapi.json', (_request, response) => {
    response.type('application/json').send(openApi);
  });
  routes.get('/docs', (_request, response) => {
    response.type('text/html').send(REFERENCE);
  });
  routes.get('/docs/reference.js', (_request, response) => {
    response.type('text/javascript').send(START);
  });
  for (const file of SERVED) routes.use(`/docs/${file}`, files(`${SWAGGER_UI}/${file}`, { fallthrough: false }));
  routes.get('/problems/:code', (request, response) => {
    const { code } = request.params;
    if (!Object.hasOwn(PROBLEMS, code)) throw new Problem('NOT_FOUND', 'no such problem');
    response.type('text/html').send(problemPage(code as ProblemCode));
  });
  routes.all(['/openapi.json', '/docs', '/problems/:code'], methodNotAllowed('GET'));
  return routes;
}

function problemPage(code: ProblemCode): string {
  const { status, title, retryable } = PROBLEMS[code];
  const { meaning = title, remedy = '' } = EXPLANATIONS[code] ?? {};
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${code}</title>
  </head>
  <body>
    <h1>${code}</h1>
    <p>${inHtml(title)}.</p>
    <dl>
      <dt>Status</dt>
      <dd>${status}</dd>
      <dt>Meaning</dt>
      <dd>${inHtml(meaning)}.</dd>
      <dt>What to do</dt>
      <dd>${inHtml(remedy)}.</dd>
      <dt>Sent again, the same request may succeed</dt>
      <dd>${retryable ? 'yes, after Retry-After' : 'no'}</dd>
    </dl>
  </body>
</html>
`;
}

/** Text with \`code\` as it stands in docs/errors.md. */
function inHtml(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return escaped.replace(/`([^`]*)`/g, '<code>$1</code>');
}
