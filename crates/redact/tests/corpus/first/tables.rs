//! Exports with a header and a record a line.

use super::super::labelled::{LabelledFile, Structure};
use super::sheet::Sheet;
use super::template::Escape;
use super::world::World;

/// Name, header, record.
#[rustfmt::skip]
const TABLES: &[(&str, &str, &str)] = &[
    ("customers.csv", "customer_id,first_name,last_name,email,phone,address,date_of_birth,created_at",
        "‹n:10000-900000›,«given_name»,«family_name»,\"«email»\",«phone»,\"«postal_address»\",«date_of_birth»,‹time›"),
    ("payments-2025-10.csv", "payment_id,order,cardholder_name,card_number,cvv,iban,bic,amount,status",
        "«uuid»,«invoice_number»,«person_name»,«payment_card»,«card_cvv»,«iban»,«bic»,\"«amount»\",settled"),
    ("hr-export.csv", "employee_id,name,login,ssn,passport_number,bank_account_number,routing_number,office",
        "«employee_id»,«person_name»,«user_name»,«us_ssn»,«passport_number»,«bank_account»,«us_routing_number»,‹country›"),
    ("assets.csv", "hostname,ip_address,mac_address,serial_version,netmask,owner",
        "«internal_host»,«ipv4_private»,«mac_address»,«version»,«netmask»,«email»"),
    ("fleet.csv", "vin,license_plate,driver_licence,last_known_location,distance",
        "«vin»,«licence_plate»,«driver_licence»,\"«gps_coordinates»\",‹n:100-90000›"),
    ("builds.csv", "build,commit,digest,duration,exit_code", "‹n:1000-90000›,«commit»,«image_digest»,«duration»,«exit_code»"),
];

pub fn write(world: &mut World, files: &mut Vec<LabelledFile>) {
    for (name, header, record) in TABLES {
        let mut sheet = Sheet::new(Escape::Csv);
        sheet.line(world, header);
        for _ in 0..32 {
            sheet.line(world, record);
        }
        files.push(sheet.finish((*name).to_owned(), "csv", Structure::Csv));
    }
}
