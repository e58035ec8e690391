//! The way out of the machine: one gate, made from the settings, made again when they change.

use crate::{App, CoreError, network_config::StoredNetwork, send_audit::SendAudit};
use std::sync::{Arc, Mutex, PoisonError};
use tftsr_egress::{Gate, ProxySettings};
use tftsr_model::Sensitive;
use tftsr_store::Store;

/// What the environment says about proxies. Binaries read it; this crate does not.
#[derive(Clone, Default)]
pub struct ProxyVariables(ProxySettings);

impl ProxyVariables {
    /// Reads `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, in lower case first.
    #[must_use]
    pub fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Self {
        Self(ProxySettings::from_variables(variable))
    }
}

/// The gate of an open program.
pub(crate) struct Network {
    audit: Arc<SendAudit>,
    salt: Sensitive<[u8; 32]>,
    variables: ProxyVariables,
    gate: Mutex<Option<Gate>>,
}

impl Network {
    pub(crate) fn new(store: &Arc<Store>, salt: Sensitive<[u8; 32]>, variables: ProxyVariables) -> Self {
        Self { audit: Arc::new(SendAudit::new(store)), salt, variables, gate: Mutex::default() }
    }

    /// The gate for the settings as they are.
    pub(crate) async fn gate(&self, app: &App) -> Result<Gate, CoreError> {
        if let Some(gate) = &*self.gate.lock().unwrap_or_else(PoisonError::into_inner) {
            return Ok(gate.clone());
        }
        let stored = app.read(StoredNetwork::read).await?;
        let gate = self.gate_for(app, &stored)?;
        *self.gate.lock().unwrap_or_else(PoisonError::into_inner) = Some(gate.clone());
        Ok(gate)
    }

    /// A gate for settings that are not stored yet: what is wrong with them is found by making it.
    pub(crate) fn gate_for(&self, app: &App, stored: &StoredNetwork) -> Result<Gate, CoreError> {
        let config = stored.config(&app.credential_key(), &self.variables.0)?;
        let audit: Arc<SendAudit> = Arc::clone(&self.audit);
        Ok(Gate::new(&config, audit, self.salt.clone()).map_err(tftsr_egress::EgressError::from)?)
    }

    /// Says that the settings are others now.
    pub(crate) fn forget(&self) {
        *self.gate.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
