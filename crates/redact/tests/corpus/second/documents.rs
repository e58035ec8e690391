//! Documents of XML and JSON.

use super::super::labelled::Structure;
use super::recipe::{PLAIN, Recipe};

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "soap-trace-#.xml",
        format: "soap xml",
        structure: Structure::Xml,
        copies: 2,
        lines: 45,
        share: 55,
        head: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<trace>\n",
        tail: "\n</trace>\n",
        ordinary: &[
            "  <message time=\"«@iso»\" id=\"«uuid»\"><status>OK</status><took>«duration»</took></message>",
            "  <message time=\"«@iso»\"><order number=\"«order_number»\"><total currency=\"EUR\">«amount»</total></order></message>",
            "  <message time=\"«@iso»\">«+traps.xml»«+traps.xml»</message>",
        ],
        telling: &[
            "  <message time=\"«@iso»\"><UsernameToken><Username>«user_name»</Username><Password>«password_with_quotes|xml»</Password></UsernameToken></message>",
            "  <message time=\"«@iso»\"><customer><firstName>«first_name|xml»</firstName><lastName>«last_name|xml»</lastName>«+ids.xml»«+ids.xml»</customer></message>",
            "  <message time=\"«@iso»\"><settings>«+secrets.attribute»«+traps.attribute»</settings></message>",
            "  <message time=\"«@iso»\"><settings>«+tokens.attribute»</settings></message>",
            "  <message time=\"«@iso»\"><customer>«+ids.xml»</customer><clientIp>«ipv4_public»</clientIp></message>",
            "  <message time=\"«@iso»\"><endpoint url=\"https://«internal_host»/ws/orders\" /></message>",
        ],
        ..PLAIN
    },
    Recipe {
        name: "security-#.xml",
        format: "windows event xml",
        structure: Structure::Xml,
        copies: 2,
        lines: 35,
        share: 60,
        head: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Events>\n",
        tail: "\n</Events>\n",
        ordinary: &[
            "<Event><System><Provider Name=\"Service Control Manager\" /><EventID>7036</EventID><TimeCreated SystemTime=\"«@nano»\" /><Security UserID=\"«well_known_sid»\" /></System><EventData><Data Name=\"param1\">Windows Update</Data></EventData></Event>",
            "<Event><System><EventID>1000</EventID><Correlation ActivityID=\"{«uuid»}\" /></System><EventData><Data Name=\"AppVersion\">«four_part_version»</Data><Data Name=\"AppPath\">«windows_path»</Data></EventData></Event>",
        ],
        telling: &[
            "<Event><System><EventID>4624</EventID><TimeCreated SystemTime=\"«@nano»\" /><Computer>«internal_host»</Computer></System><EventData><Data Name=\"TargetUserSid\">«windows_sid»</Data><Data Name=\"TargetUserName\">«user_name»</Data><Data Name=\"IpAddress\">«ipv4_private»</Data></EventData></Event>",
            "<Event><System><EventID>4625</EventID><Computer>«internal_host»</Computer></System><EventData><Data Name=\"TargetUserName\">«user_name»</Data><Data Name=\"WorkstationName\">«netbios_name»</Data><Data Name=\"IpAddress\">«ipv6»</Data></EventData></Event>",
            "<Event><System><EventID>4688</EventID><Computer>«internal_host»</Computer></System><EventData><Data Name=\"CommandLine\">net use \\\\«netbios_name»\\share /user:«domain_user» «password|xml»</Data></EventData></Event>",
        ],
        ..PLAIN
    },
    Recipe {
        name: "customer-export-#.json",
        format: "json document",
        structure: Structure::Json,
        copies: 2,
        lines: 30,
        share: 85,
        head: "{\n \"exported\": true,\n \"rows\": [\n",
        between: ",\n",
        tail: "\n ]\n}\n",
        ordinary: &["  {\"id\": \"«uuid»\", \"state\": \"closed\", \"total\": «amount»}"],
        telling: &[
            "  {\"id\": \"«uuid»\", \"firstName\": \"«first_name|ascii»\", \"lastName\": \"«last_name|json»\", \"contactEmail\": \"«email»\", \"contactPhone\": \"«phone»\", «+ids.snake»}",
            "  {\"id\": \"«uuid»\", \"customer\": {\"name\": \"«full_name»\", \"address\": \"«postal_address»\"}, \"payment\": {«+ids.json», «+traps.json»}}",
            "  {\"id\": \"«uuid»\", \"login\": \"«user_name»\", \"session\": {«+secrets.json»}, \"lastIp\": \"«ipv4_public»\"}",
            "  {\"id\": \"«uuid»\", \"dateOfBirth\": \"«date_of_birth»\", \"street\": \"«street»\", «+ids.snake»}",
        ],
    },
];
