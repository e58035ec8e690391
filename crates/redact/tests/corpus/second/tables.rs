//! Exports as CSV: a header, then rows.

use super::super::labelled::Structure;
use super::recipe::{PLAIN, Recipe};

const CSV: Recipe =
    Recipe { structure: Structure::Csv, format: "csv", copies: 1, lines: 55, share: 85, ..PLAIN };

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "customers-#.csv",
        head: "id,full_name,email,phone,date_of_birth,address,status\n",
        copies: 2,
        ordinary: &["«uuid»,,,,,,deleted"],
        telling: &[
            "«uuid»,«full_name»,«email»,«phone»,«date_of_birth»,\"«postal_address»\",active",
            "«uuid»,\"«name_last_first»\",«email»,«phone»,,,blocked",
        ],
        ..CSV
    },
    Recipe {
        name: "payments-#.csv",
        head: "time,order_number,card_number,cvv,iban,amount,currency\n",
        ordinary: &["«@sec»,«order_number»,,,,«amount»,EUR"],
        telling: &[
            "«@sec»,«order_number»,«card_number»,«card_security_code»,,«amount»,USD",
            "«@sec»,«order_number»,,,«iban»,«amount»,EUR",
        ],
        ..CSV
    },
    Recipe {
        name: "staff-#.csv",
        head: "employee_id,last_name,first_name,username,ssn,passport_number,license_plate\n",
        ordinary: &["«employee_id»,,,,,,"],
        telling: &[
            "«employee_id»,«last_name»,«first_name»,«user_name»,«us_ssn»,«passport_number»,«licence_plate»",
        ],
        ..CSV
    },
    Recipe {
        name: "patients-#.csv",
        head: "mrn,patient_name,nhs_number,nino,gps_location,version\n",
        ordinary: &["«medical_record_number»,,,,,«version»"],
        telling: &[
            "«medical_record_number»,«full_name»,«british_nhs_number»,«british_nino»,\"«customer_position»\",«version»",
        ],
        ..CSV
    },
    Recipe {
        name: "inventory-#.csv",
        head: "hostname,ip_address,mac_address,image,release,owner_email\n",
        ordinary: &["localhost,«loopback_v4»,,«image_tag»,«release_name»,"],
        telling: &[
            "«internal_host»,«ipv4_private»,«mac_address»,«image_tag»,«release_name»,«email»",
            "«internal_host»,«ipv6»,,«image_tag»,«release_name»,",
        ],
        ..CSV
    },
    Recipe {
        name: "accounts-#.csv",
        head: "username,password_hash,api_key,last_login_ip,session_id\n",
        ordinary: &["«service_account»,«masked_value»,,«loopback_v4»,"],
        telling: &[
            "«user_name»,«bcrypt_hash»,«api_key»,«ipv4_public»,«session_id»",
            "«user_name»,«django_hash»,,«ipv6»,",
        ],
        ..CSV
    },
];
