//! What the user chose for the window.

use super::NoArguments;
use crate::{App, CoreError, act::Act};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tftsr_store::{Connection, tables};
use ts_rs::TS;

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How much room rows get.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// Room between the lines.
    #[default]
    Comfortable,
    /// More rows on a screen.
    Compact,
}

/// The zone in which times are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TimeDisplay {
    /// The user's zone.
    #[default]
    Local,
    /// UTC.
    Utc,
}

/// The settings, each a row of `settings`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// How much room rows get.
    pub density: Density,
    /// The zone in which times are shown.
    pub time_display: TimeDisplay,
}

/// Changes to the settings; a field that is left out stays as it is.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct UpdateSettings {
    /// Light or dark.
    #[serde(default)]
    pub theme: Option<Theme>,
    /// How much room rows get.
    #[serde(default)]
    pub density: Option<Density>,
    /// The zone in which times are shown.
    #[serde(default)]
    pub time_display: Option<TimeDisplay>,
}

/// The names of the rows.
const THEME: &str = "appearance.theme";
const DENSITY: &str = "appearance.density";
const TIME_DISPLAY: &str = "appearance.time_display";

/// The settings as they are.
///
/// # Errors
/// Only what the database reports. A value that a newer program wrote counts as not set.
pub async fn get_settings(app: &App, _: NoArguments) -> Result<Settings, CoreError> {
    app.read(read).await
}

fn read(connection: &Connection) -> Result<Settings, CoreError> {
    Ok(Settings {
        theme: value(connection, THEME)?,
        density: value(connection, DENSITY)?,
        time_display: value(connection, TIME_DISPLAY)?,
    })
}

fn value<T: DeserializeOwned + Default>(connection: &Connection, key: &str) -> Result<T, CoreError> {
    let text = tables::settings::get(connection, key)?;
    Ok(text.and_then(|text| serde_json::from_value(Value::String(text)).ok()).unwrap_or_default())
}

/// Changes settings and answers with all of them.
///
/// # Errors
/// Only what the database reports.
pub async fn update_settings(app: &App, request: UpdateSettings) -> Result<Settings, CoreError> {
    let changes = [
        (THEME, request.theme.map(|theme| json!(theme))),
        (DENSITY, request.density.map(|density| json!(density))),
        (TIME_DISPLAY, request.time_display.map(|display| json!(display))),
    ];
    let act = Act::on("update_settings", "settings", "appearance").details(json!(request));
    app.act(act, move |tx, now| {
        for (key, value) in changes {
            if let Some(Value::String(value)) = value {
                tables::settings::set(tx, key, &value, &now.text)?;
            }
        }
        read(tx)
    })
    .await
}
