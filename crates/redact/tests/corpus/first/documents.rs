//! Files that are one document: JSON, XML and the YAML of a cluster.

use super::super::labelled::{LabelledFile, Structure};
use super::encodings;
use super::settings::{ENV_KEY, JSON_KEY, XML_KEY, setting, unused_setting};
use super::sheet::Sheet;
use super::template::Escape;
use super::world::World;
use std::collections::BTreeSet;

pub fn write(world: &mut World, files: &mut Vec<LabelledFile>) {
    files.push(docker_inspect(world, "docker-inspect-checkout.json"));
    for name in ["appsettings.Production.json", "vault-export.json", "remote-config.json"] {
        files.push(json_config(world, name));
    }
    for name in ["web.config", "server-settings.xml"] {
        files.push(xml_config(world, name));
    }
    files.push(soap(world));
    files.push(windows_events(world));
    files.push(cluster_secret(world, "secret-checkout.yaml"));
    files.push(wrapped(world));
}

/// Settings as members; the last has no comma behind it.
fn members(world: &mut World, sheet: &mut Sheet, count: usize, line: &str) {
    let mut used = BTreeSet::from(["enabled".to_owned()]);
    for number in 0..count {
        let (key, kind) =
            unused_setting(world, if line.contains('=') { ENV_KEY } else { JSON_KEY }, &mut used);
        let number_text = number.to_string();
        let template = line.replace('@', &key).replace('#', &number_text);
        sheet.piece(world, &template, Some(kind));
        sheet.piece(world, if number + 1 == count { "" } else { "," }, None);
        sheet.end_line();
    }
}

fn docker_inspect(world: &mut World, name: &str) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Json);
    for line in [
        "[{",
        "  \"Id\": \"«sha256»\",",
        "  \"Created\": \"‹time›\",",
        "  \"State\": {\"Status\": \"exited\", \"ExitCode\": «exit_code»},",
        "  \"Image\": \"«image_digest»\",",
        "  \"HostsPath\": \"/var/lib/docker/containers/«sha256»/hosts\",",
        "  \"NetworkSettings\": {\"IPAddress\": \"«ipv4_private»\", \"Gateway\": \"«ipv4_private#2»\", \"MacAddress\": \"«mac_address»\"},",
        "  \"Mounts\": [{\"Source\": \"/home/«path_user»/shop\", \"Destination\": \"/app\"}],",
        "  \"Config\": {",
        "    \"Hostname\": \"«container_id»\",",
        "    \"Image\": \"«image_tag»\",",
        "    \"Env\": [",
    ] {
        sheet.line(world, line);
    }
    members(world, &mut sheet, 60, "      \"@=«»\"");
    for line in ["    ],", "    \"WorkingDir\": \"/app\"", "  }", "}]"] {
        sheet.line(world, line);
    }
    sheet.finish(name.to_owned(), "docker inspect", Structure::Json)
}

fn json_config(world: &mut World, name: &str) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Json);
    sheet.line(world, "{");
    for group in 0..8 {
        sheet.line(world, &format!("  \"‹service›{group}\": {{"));
        sheet.line(world, "    \"enabled\": true,");
        sheet.line(world, "    \"timeoutSeconds\": ‹n:1-90›,");
        members(world, &mut sheet, 10, "    \"@\": \"«»\"");
        sheet.line(world, if group == 7 { "  }" } else { "  }," });
    }
    sheet.line(world, "}");
    sheet.finish(name.to_owned(), "json config", Structure::Json)
}

fn xml_config(world: &mut World, name: &str) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Xml);
    sheet.line(world, "<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    sheet.line(world, "<configuration>");
    for line in 0..90 {
        let (key, kind) = setting(world, XML_KEY);
        let template = match line % 4 {
            0 => "  <@>«»</@>",
            1 => "  <add key=\"@\" value=\"«»\" />",
            2 => "  <property name=\"@\">«»</property>",
            _ => "  <server id=\"‹service›\" @=\"«»\" timeout=\"‹n:1-90›\" />",
        };
        sheet.piece(world, &template.replace('@', &key), Some(kind));
        sheet.end_line();
    }
    sheet.line(world, "  <add name=\"Billing\" connectionString=\"Server=«internal_host»;Database=Billing;User Id=«user_name»;Password=«password»;Encrypt=True\" />");
    sheet.line(world, "</configuration>");
    sheet.finish(name.to_owned(), "xml config", Structure::Xml)
}

fn soap(world: &mut World) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Xml);
    sheet.line(world, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    sheet.line(world, "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:wsse=\"http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd\">");
    sheet.line(world, "  <soapenv:Header><wsse:UsernameToken><wsse:Username>«user_name»</wsse:Username><wsse:Password>«password»</wsse:Password></wsse:UsernameToken></soapenv:Header>");
    sheet.line(world, "  <soapenv:Body>");
    for _ in 0..27 {
        sheet.line(world, "    <Customer><FirstName>«given_name»</FirstName><LastName>«family_name»</LastName><Email>«email»</Email><Phone>«phone»</Phone><Iban>«iban»</Iban></Customer>");
        sheet.line(world, "    <Order id=\"«uuid»\"><Reference>«order_number»</Reference><ShippingAddress>«postal_address»</ShippingAddress><Total>«amount»</Total></Order>");
    }
    sheet.line(world, "  </soapenv:Body>");
    sheet.line(world, "</soapenv:Envelope>");
    sheet.finish("erp-soap-request.xml".to_owned(), "soap", Structure::Xml)
}

fn windows_events(world: &mut World) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Xml);
    sheet.line(world, "<Events>");
    for _ in 0..26 {
        sheet.line(world, "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System><EventID>4624</EventID><TimeCreated SystemTime=\"‹time›\"/><Computer>«internal_host»</Computer></System><EventData><Data Name=\"TargetUserSid\">«windows_sid»</Data><Data Name=\"TargetUserName\">«user_name»</Data><Data Name=\"IpAddress\">«ipv4_private»</Data><Data Name=\"WorkstationName\">«netbios_host»</Data><Data Name=\"LogonGuid\">{«uuid»}</Data></EventData></Event>");
        sheet.line(world, "<Event><System><Provider Name=\"Service Control Manager\"/><EventID>7036</EventID><TimeCreated SystemTime=\"‹time›\"/></System><EventData><Data Name=\"param1\">‹say›</Data></EventData></Event>");
    }
    sheet.line(world, "</Events>");
    sheet.finish("Security.evtx.xml".to_owned(), "windows event xml", Structure::Xml)
}

/// The data of a secret is in base64, the identity is what it decodes to.
fn cluster_secret(world: &mut World, name: &str) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Nothing);
    for _ in 0..9 {
        for line in [
            "apiVersion: v1",
            "kind: Secret",
            "metadata:",
            "  name: ‹service›-credentials",
            "  namespace: prod",
            "  uid: «uuid»",
            "  resourceVersion: \"‹n:100000-9000000›\"",
            "type: Opaque",
            "data:",
        ] {
            sheet.line(world, line);
        }
        for line in
            ["  password: «b64:password»", "  client-secret: «b64:client_secret»", "  api-key: «b64:api_key»"]
        {
            sheet.line(world, line);
        }
        sheet.line(world, "---");
    }
    sheet.finish(name.to_owned(), "kubectl get yaml", Structure::Yaml)
}

/// A whole configuration in base64: its text is one value, as nothing of it may stay.
fn wrapped(world: &mut World) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Nothing);
    for _ in 0..30 {
        sheet.line(world, "‹time› cloud-init[‹n:300-900›]: ‹say›");
        let password = world.value(world.kind("password"));
        let config = format!("[client]\nuser=shop\npassword={}\n", password.spelling);
        let mut text = super::super::labelled::LabelledText::default();
        text.plain("write_files: encoding: b64, path: /etc/my.cnf, content: ");
        text.spelled(
            super::super::labelled::Tier::Secret,
            "base64_config",
            &encodings::base64(config.as_bytes()),
            &config,
        );
        if sheet.take(world, &text) {
            sheet.end_line();
        }
    }
    sheet.finish("cloud-init-output.log".to_owned(), "base64 config", Structure::Free)
}
