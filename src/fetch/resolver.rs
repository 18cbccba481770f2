//! Names to addresses, each checked; the connection is made to what was checked and nothing else.

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::Guard;

#[derive(Debug)]
pub(super) struct GuardedResolver {
    pub guard: Guard,
    pub names: DefaultResolver,
}

impl Resolver for GuardedResolver {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let addresses = self.names.resolve(uri, config, timeout)?;
        match self.guard.check_all(&addresses) {
            Ok(()) => Ok(addresses),
            Err(refused) => Err(Error::Other(Box::new(refused))),
        }
    }
}
