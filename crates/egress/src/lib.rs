//! The gate's outer half: the only crate that speaks to the network.
//!
//! Takes sealed texts only, searches the exact bytes once more, has the intent written into the audit log before
//! the first byte leaves and the outcome after the last one came, and keeps to the rules of the network: proxies,
//! authorities, client certificates, limits, retries, and which hosts may be spoken to at all. Knows no provider, no
//! store and no setting's name.

mod answer;
mod audit;
mod connect;
mod credential;
mod decode;
mod error;
mod gate;
mod inflate;
mod inspect;
mod json_text;
mod limits;
mod message;
mod network;
mod origin;
mod proxy;
mod reach;
#[cfg(feature = "recorder")]
pub mod recorder;
mod resolve;
mod retry;
mod stop;
mod tls;
mod view;

pub use answer::{Answer, AnswerBody};
pub use audit::{AuditFailure, AuditSink, BoxFuture, Intent, IntentId, Outcome};
pub use connect::ConnectionFacts;
pub use credential::Credential;
pub use decode::Layer;
pub use error::{EgressError, Phase, RedirectFault, TlsFault};
pub use gate::{Gate, SendOptions};
pub use http::Method;
pub use inspect::{Finding, Inspector};
pub use limits::Limits;
pub use message::Outgoing;
pub use network::{ClientCertificate, NetworkConfig, NetworkError, PemFile};
pub use origin::{AddressError, Destination, NamedBy, Origin, Scheme};
pub use proxy::{ProxySettings, ProxySignIn};
pub use reach::Reach;
pub use resolve::{Resolve, SystemResolver};
pub use retry::RetryPolicy;
pub use stop::{Stop, Stopper, stop};
pub use tls::TlsFacts;
