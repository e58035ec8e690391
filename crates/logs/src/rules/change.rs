//! Changes that people and automation make to a system, and signs of recovery.

use super::{Family, Kind::Change, Kind::Recovery, Rule};

const fn change(weight: f64, needles: &'static [&'static str], says: &'static str) -> Rule {
    Rule { kind: Change, weight, needles, unless: &["failed", "error", "unable", "no changes"], says }
}

const fn recovery(needles: &'static [&'static str], says: &'static str) -> Rule {
    Rule { kind: Recovery, weight: 1.0, needles, unless: &["not ", "failed"], says }
}

pub(super) const FAMILY: Family = Family {
    name: "change",
    rules: &[
        change(1.5, &["deploy", "version"], "a version was deployed"),
        change(1.5, &["deployed"], "something was deployed"),
        change(1.5, &["rollout"], "a rollout took place"),
        change(1.5, &["scaled up replica set"], "a rollout took place"),
        change(1.5, &["configuration", "changed"], "a configuration changed"),
        change(1.5, &["logged command"], "a person typed a command into the device"),
        change(1.2, &["sudo", "command="], "a person ran a command with full rights"),
        change(1.3, &["commit complete"], "a configuration was committed"),
        change(1.3, &["ui_commit"], "a configuration was committed"),
        change(1.5, &["parameter", "changed to"], "a parameter was changed"),
        change(1.3, &["ansible", "invoked with"], "automation changed the system"),
        change(1.5, &["config", "changed"], "a configuration changed"),
        change(1.5, &["config", "reload"], "a configuration was reloaded"),
        change(1.5, &["configuration", "reload"], "a configuration was reloaded"),
        change(1.5, &["received sighup"], "a configuration was reloaded"),
        change(1.5, &["config", "updated"], "a configuration changed"),
        change(1.5, &["configuration", "applied"], "a configuration was applied"),
        change(1.5, &["config", "applied"], "a configuration was applied"),
        change(1.5, &["applying configuration"], "a configuration was applied"),
        change(1.5, &["feature flag"], "a feature flag was set"),
        change(1.5, &["applying migration"], "a schema migration ran"),
        change(1.5, &["running migration"], "a schema migration ran"),
        change(1.5, &["alter table"], "a table was altered"),
        change(1.5, &["drop index"], "an index was dropped"),
        change(1.5, &["drop table"], "a table was dropped"),
        change(1.2, &["upgraded"], "a package was upgraded"),
        change(1.2, &["upgrade", "to"], "something was upgraded"),
        change(1.2, &["upgrading"], "something is being upgraded"),
        change(1.5, &["firewall", "rule"], "a firewall rule changed"),
        change(1.5, &["route", "deleted"], "a route was deleted"),
        change(1.5, &["rotated", "credential"], "credentials were rotated"),
        change(1.5, &["rotated", "secret"], "a secret was rotated"),
        change(1.2, &["rebooting"], "the system was rebooted"),
        change(1.0, &["restarting"], "something was restarted"),
        change(1.0, &["shutting down"], "something was shut down"),
        change(1.0, &["failover"], "a failover took place"),
        change(1.0, &["promoted to primary"], "a failover took place"),
        change(1.0, &["config_changed"], "a configuration changed"),
        change(1.0, &["configured from console"], "somebody changed the device's configuration"),
        recovery(&["recovered"], "it recovered"),
        recovery(&["back to normal"], "it is back to normal"),
        recovery(&["successfully"], "it succeeded"),
        recovery(&["completed without error"], "it succeeded"),
        recovery(&["0 errors"], "it succeeded"),
        recovery(&["no errors"], "it succeeded"),
    ],
    hits: &[
        ("parameter \"max_connections\" changed; configuration reloaded", Change),
        ("Deployed version 2.4.1 to production", Change),
        ("%PARSER-5-CFGLOG_LOGGEDCMD: User:admin  logged command:no vlan 12", Change),
        ("%SYS-5-CONFIG_I: Configured from console by admin", Change),
        ("backup completed successfully", Recovery),
    ],
    misses: &["config read", "deploy queue is empty", "the route is up"],
};
