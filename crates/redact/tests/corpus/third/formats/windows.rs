//! Windows estates.

use super::super::super::labelled::Structure;
use super::super::template::Escape;
use super::super::writer::{Format, LINES};

const LOGON: &str = "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System><Provider Name=\"Microsoft-Windows-Security-Auditing\" Guid=\"«guid_braced»\"/><EventID>4625</EventID><TimeCreated SystemTime=\"«ts»\"/><Computer>«fqdn»</Computer></System><EventData><Data Name=\"SubjectUserSid\">S-1-5-18</Data><Data Name=\"TargetUserSid\">«sid»</Data><Data Name=\"TargetUserName\">«user»</Data><Data Name=\"SubStatus\">0xC000006A</Data><Data Name=\"WorkstationName\">«netbios»</Data><Data Name=\"IpAddress\">«ipv4»</Data><Data Name=\"IpPort\">«port»</Data></EventData></Event>";
const PROCESS: &str = "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System><EventID>4688</EventID><TimeCreated SystemTime=\"«ts»\"/><Computer>«fqdn»</Computer></System><EventData><Data Name=\"SubjectUserSid\">«sid»</Data><Data Name=\"NewProcessName\">C:\\Windows\\System32\\net.exe</Data><Data Name=\"CommandLine\">net use Z: \\\\«host»\\share /user:«domain_user» «password_quoted»</Data><Data Name=\"SubjectLogonId\">«logon_id»</Data></EventData></Event>";
const SERVICE: &str = "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System><EventID>7036</EventID><TimeCreated SystemTime=\"«ts»\"/></System><EventData><Data Name=\"param1\">Credential Manager</Data><Data Name=\"param2\">running</Data><Data Name=\"ServiceSid\">S-1-5-20</Data><Data Name=\"ActivityID\">«guid_braced»</Data></EventData></Event>";
const CONFIG: &str = "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System><EventID>1309</EventID></System><EventData><add name=\"Claims\" connectionString=\"Data Source=«fqdn»;Initial Catalog=Claims;User ID=«db_user»;Password=«password»;\" providerName=\"System.Data.SqlClient\"/><machineKey validationKey=\"«generic_hex»\" decryption=\"AES\"/><Data>File C:\\Users\\«user_in_path»\\web.config</Data></EventData></Event>";

pub const FORMATS: &[Format] = &[
    Format {
        name: "windows event xml",
        file: "windows/security-#.xml",
        files: 2,
        structure: Structure::Xml,
        escape: Escape::Xml,
        records: (25, 35),
        loudness: 75,
        head: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Events>\n",
        tail: "\n</Events>\n",
        quiet: &[SERVICE],
        loud: &[LOGON, PROCESS, CONFIG],
        ..LINES
    },
    Format {
        name: "windows event text",
        file: "windows/eventlog-#.txt",
        files: 1,
        records: (35, 45),
        between: "\r\n",
        tail: "\r\n",
        loudness: 55,
        quiet: &[
            "Information\t«ts_windows»\tService Control Manager\t7036\tThe Windows Update service entered the stopped state.",
            "Error\t«ts_windows»\tApplication Error\t1000\tFaulting application name: w3wp.exe, version: «version4», faulting module KERNELBASE.dll, exception code: «hresult», fault offset: «pointer»",
            "Information\t«ts_windows»\tWindowsUpdateClient\t19\tInstallation Successful: «kb»",
            "Warning\t«ts_windows»\tDistributedCOM\t10016\tThe application-specific permission settings do not grant Local Activation permission for CLSID «guid_braced» to NT AUTHORITY\\SYSTEM SID (S-1-5-18)",
        ],
        loud: &[
            "Audit Failure\t«ts_windows»\tSecurity-Auditing\t4625\tAn account failed to log on.\r\n\tSecurity ID:\t\t«sid»\r\n\tAccount Name:\t\t«user»\r\n\tAccount Domain:\t\tCORP\r\n\tWorkstation Name:\t«netbios»\r\n\tSource Network Address:\t«ipv4»\r\n\tSource Port:\t\t«port»",
            "Audit Success\t«ts_windows»\tSecurity-Auditing\t4724\tAn attempt was made to reset an account's password by «domain_user»",
            "Error\t«ts_windows»\tMSSQLSERVER\t18456\tLogin failed for user '«domain_user»'. Reason: Could not find a login. [CLIENT: «ipv4»]",
            "Information\t«ts_windows»\tUser Profile Service\t1531\tLoaded C:\\Users\\«user_in_path»\\NTUSER.DAT",
            "Information\t«ts_windows»\tPowerShell\t4104\tScriptblock text: $cred = ConvertTo-SecureString '«password_quoted»' -AsPlainText -Force",
            "Warning\t«ts_windows»\tDhcp\t1103\tLease «ipv4» for card «mac_dash» has expired",
            "Information\t«ts_windows»\tPowerShell\t400\tHostApplication=schtasks /create /ru «domain_user» /rp «password» /tn Backup",
        ],
        ..LINES
    },
    Format {
        name: "secretsdump",
        file: "windows/incident-hashes-#.txt",
        files: 1,
        records: (18, 24),
        loudness: 80,
        quiet: &["[*] Dumping Domain Credentials (domain\\uid:rid:lmhash:nthash)", "[*] Cleaning up..."],
        loud: &[
            "Account Name: «user» NTLM: «ntlm» on «host»",
            "«ts_plain» mimikatz: * Username : «user» * Domain : CORP * Password : «password»",
            "«ts_plain» mimikatz: * NTLM     : «ntlm» SID «sid»",
        ],
        ..LINES
    },
];
