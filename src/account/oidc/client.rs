//! The conversation with one identity provider.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm,
    CoreUserInfoClaims,
};
use openidconnect::{
    AccessToken, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IssuerUrl, LogoutRequest, Nonce,
    OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl,
    ProviderMetadataWithLogout, RedirectUrl, Scope, SignatureVerificationError, TokenResponse,
};
use secrecy::ExposeSecret;
use ureq::Agent;

use super::attempt::Attempt;
use super::http;
use super::provider::Provider;
use crate::mail::Address;
use crate::site::Site;
use crate::text::Line;

/// How long what a provider says of itself, its keys among it, is believed.
const BELIEVED: Duration = Duration::hours(1);

/// Signatures that only the provider can make. Those with the shared client secret are none of them.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 4] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Why a provider could not tell us who somebody is. The causes are for the log.
#[derive(Debug, thiserror::Error)]
pub enum OidcError {
    /// It could not be asked, or its answer was not to be understood.
    #[error("the identity provider gave no answer that can be used: {0}")]
    Unreachable(String),
    /// It answered, and what it said does not prove who somebody is.
    #[error("the identity provider’s answer proves nothing: {0}")]
    Unproven(String),
}

/// Whom a provider vouches for.
#[derive(Debug, Clone)]
pub struct Vouched {
    /// The provider.
    pub issuer: String,
    /// Its key for the person.
    pub subject: String,
    /// The person's address, if the provider says that it is verified.
    pub email: Option<Address>,
    /// What it calls them.
    pub name: Option<Line>,
    /// Whether it says that it asked for a second factor.
    pub has_second_factor: bool,
}

type Metadata = ProviderMetadataWithLogout;
type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// An identity provider, and what it last said of itself. Its calls block: off the async threads.
pub struct IdentityProvider {
    /// Who it is.
    pub provider: Provider,
    agent: Agent,
    known: Mutex<Option<(Arc<Metadata>, DateTime<Utc>)>>,
}

impl IdentityProvider {
    /// The provider of the settings. It is not asked before somebody signs in with it.
    pub fn new(provider: Provider) -> Self {
        Self {
            provider,
            agent: http::agent(),
            known: Mutex::default(),
        }
    }

    /// Where the browser goes to sign in.
    pub fn address(
        &self,
        attempt: &Attempt,
        site: &Site,
        now: DateTime<Utc>,
    ) -> Result<String, OidcError> {
        let client = self.client(&*self.metadata(now)?, site)?;
        let slug = self.provider.slug.as_str();
        let (state, nonce) = (attempt.state(slug), attempt.nonce(slug));
        let verifier = PkceCodeVerifier::new(attempt.verifier(slug));
        let (url, _, _) = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(state),
                || Nonce::new(nonce),
            )
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .url();
        Ok(url.into())
    }

    /// Who the person with this authorization code is. The code works once, and only for the browser
    /// whose attempt it answers.
    pub fn redeem(
        &self,
        attempt: &Attempt,
        code: &str,
        site: &Site,
        now: DateTime<Utc>,
    ) -> Result<Vouched, OidcError> {
        let slug = self.provider.slug.as_str();
        let client = self.client(&*self.metadata(now)?, site)?;
        let answer = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(unreachable)?
            .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier(slug)))
            .request(&|request| http::send(&self.agent, request))
            .map_err(unproven)?;
        let id_token = answer
            .id_token()
            .ok_or_else(|| OidcError::Unproven("there is no ID token in it".to_owned()))?;
        let nonce = Nonce::new(attempt.nonce(slug));
        let claims = self.verified(client, id_token, &nonce, site, now)?;
        let mut vouched = self.vouched(&claims);
        if claims.email().is_none() {
            self.ask_for_more(&mut vouched, &claims, answer.access_token(), site, now)?;
        }
        Ok(vouched)
    }

    /// Where somebody signs out at the provider too (OpenID Connect RP-Initiated Logout 1.0); none when
    /// it has no such page, or cannot be asked.
    pub fn sign_out_address(&self, site: &Site, now: DateTime<Utc>) -> Option<String> {
        let metadata = self.metadata(now).ok()?;
        let end = metadata
            .additional_metadata()
            .end_session_endpoint
            .clone()?;
        let back = PostLogoutRedirectUrl::new(site.url("/")).ok()?;
        let request = LogoutRequest::from(end)
            .set_client_id(ClientId::new(self.provider.client_id.clone()))
            .set_post_logout_redirect_uri(back);
        Some(request.http_get_url().into())
    }

    /// What the ID token says, once all of it is proven. When no key of the provider's fits, it may have
    /// taken new ones into use: it is asked once more.
    fn verified<'a>(
        &self,
        client: Client,
        id_token: &'a CoreIdToken,
        nonce: &Nonce,
        site: &Site,
        now: DateTime<Utc>,
    ) -> Result<std::borrow::Cow<'a, CoreIdTokenClaims>, OidcError> {
        let claims = |client: &Client| {
            let verifier = client
                .id_token_verifier()
                .set_allowed_algs(ALGORITHMS)
                .set_time_fn(move || now);
            id_token.claims(&verifier, nonce)
        };
        use SignatureVerificationError::NoMatchingKey;
        let claims = match claims(&client) {
            Err(ClaimsVerificationError::SignatureVerification(NoMatchingKey)) => {
                claims(&self.client(&*self.fetch(now)?, site)?)
            }
            claims => claims,
        };
        claims.map(std::borrow::Cow::Borrowed).map_err(unproven)
    }

    fn vouched(&self, claims: &CoreIdTokenClaims) -> Vouched {
        let methods = claims.auth_method_refs().into_iter().flatten();
        let context = claims.auth_context_ref().map(|acr| acr.as_str());
        let mut stated = methods.map(|amr| amr.as_str()).chain(context);
        let name = claims.name().and_then(|name| name.get(None));
        Vouched {
            issuer: claims.issuer().to_string(),
            subject: claims.subject().to_string(),
            email: verified_address(
                claims.email().map(|email| email.as_str()),
                claims.email_verified(),
            ),
            name: name.and_then(|name| line(name.as_str())),
            has_second_factor: stated.any(|word| {
                self.provider
                    .second_factor
                    .iter()
                    .any(|known| known == word)
            }),
        }
    }

    /// Asks for address and name where they are not in the ID token.
    fn ask_for_more(
        &self,
        vouched: &mut Vouched,
        claims: &CoreIdTokenClaims,
        access: &AccessToken,
        site: &Site,
        now: DateTime<Utc>,
    ) -> Result<(), OidcError> {
        let client = self.client(&*self.metadata(now)?, site)?;
        let subject = Some(claims.subject().clone());
        let Ok(request) = client.user_info(access.clone(), subject) else {
            return Ok(());
        };
        let more: CoreUserInfoClaims = request
            .request(&|request| http::send(&self.agent, request))
            .map_err(unreachable)?;
        vouched.email = verified_address(
            more.email().map(|email| email.as_str()),
            more.email_verified(),
        );
        let name = more.name().and_then(|name| name.get(None));
        if let Some(name) = name.and_then(|name| line(name.as_str())) {
            vouched.name = Some(name);
        }
        Ok(())
    }

    fn client(&self, metadata: &Metadata, site: &Site) -> Result<Client, OidcError> {
        let back = site.url(&format!("/sign-in/with/{}/back", self.provider.slug));
        let secret = self.provider.client_secret.expose_secret().to_owned();
        let client = CoreClient::from_provider_metadata(
            metadata.clone(),
            ClientId::new(self.provider.client_id.clone()),
            Some(ClientSecret::new(secret)),
        );
        Ok(client.set_redirect_uri(RedirectUrl::new(back).map_err(unreachable)?))
    }

    fn metadata(&self, now: DateTime<Utc>) -> Result<Arc<Metadata>, OidcError> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        match known.as_ref() {
            Some((metadata, since)) if (now - *since).abs() < BELIEVED => Ok(Arc::clone(metadata)),
            _ => {
                drop(known);
                self.fetch(now)
            }
        }
    }

    fn fetch(&self, now: DateTime<Utc>) -> Result<Arc<Metadata>, OidcError> {
        let issuer = IssuerUrl::new(self.provider.issuer.as_str().to_owned());
        let metadata = Metadata::discover(&issuer.map_err(unreachable)?, &|request| {
            http::send(&self.agent, request)
        });
        let metadata = Arc::new(metadata.map_err(unreachable)?);
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) =
            Some((Arc::clone(&metadata), now));
        Ok(metadata)
    }
}

fn verified_address(email: Option<&str>, is_verified: Option<bool>) -> Option<Address> {
    let email = email.filter(|_| is_verified == Some(true))?;
    Address::parse(email).ok()
}

fn line(name: &str) -> Option<Line> {
    Line::parse(name.trim(), 100).ok()
}

fn unreachable(cause: impl std::error::Error) -> OidcError {
    OidcError::Unreachable(chain(&cause))
}

fn unproven(cause: impl std::error::Error) -> OidcError {
    OidcError::Unproven(chain(&cause))
}

/// The error with what led to it; the crate says the causes nowhere else.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |text, cause| format!("{text}: {cause}"))
}
