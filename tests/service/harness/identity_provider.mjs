// A real identity provider for the tests: the npm package oidc-provider, on a free port of this machine.
// Whoever is asked types who they are: the parts of a login, separated by dots, say what the provider
// states of them. It ends when its standard input does.
import http from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder, origin] = process.argv.slice(2);
const found = createRequire(`${folder}/here.js`).resolve('oidc-provider');
const { default: Provider } = await import(pathToFileURL(found));

process.stdin.on('end', () => process.exit()).resume();

function claims(login) {
  const [name, ...traits] = login.split('.');
  const all = { sub: login, name, email: `${name}@example.org`, email_verified: !traits.includes('unverified') };
  if (traits.includes('nameless')) delete all.email;
  return all;
}

async function fields(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return new URLSearchParams(body);
}

async function interact(provider, request, response) {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Who are you?</title><form method="post" action="/interaction/${uid}">
      <label>Login <input name="login"></label><button>Sign in</button></form>`);
    return;
  }
  const login = (await fields(request)).get('login');
  const result = login === 'nobody'
    ? { error: 'access_denied' }
    : { login: { accountId: login, amr: login.includes('.mfa') ? ['pwd', 'mfa'] : ['pwd'] } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'folkmoot',
      client_secret: 'the secret of the client, known to both',
      redirect_uris: [`${origin}/sign-in/with/openinfraid/back`],
      post_logout_redirect_uris: [`${origin}/`],
    }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: true,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, login) => ({ accountId: login, claims: async () => claims(login) }),
    // Nobody is asked for consent: the client is the provider's own.
    async loadExistingGrant(context) {
      const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const asked = request.url.startsWith('/interaction/') ? interact(provider, request, response) : answer(request, response);
    Promise.resolve(asked).catch((cause) => { response.statusCode = 500; response.end(String(cause)); });
  });
  console.log(issuer);
});
