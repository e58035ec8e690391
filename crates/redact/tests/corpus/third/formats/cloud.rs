//! Audit logs of clouds.

use super::super::super::labelled::Structure;
use super::super::template::Escape;
use super::super::writer::{Format, LINES};

const CLOUD: Format = Format { structure: Structure::JsonLines, escape: Escape::Json, ..LINES };

pub const FORMATS: &[Format] = &[
    Format {
        name: "aws cloudtrail",
        file: "cloud/cloudtrail-#.json",
        files: 1,
        structure: Structure::Json,
        escape: Escape::Json,
        records: (35, 50),
        loudness: 80,
        head: "{\"Records\":[\n",
        between: ",\n",
        tail: "\n]}\n",
        prefix: r#"{"eventVersion":"1.09","eventTime":"«ts»","eventID":"«uuid»","#,
        quiet: &[
            r#""eventSource":"kms.amazonaws.com","eventName":"Decrypt","userIdentity":{"type":"AWSService","invokedBy":"rds.amazonaws.com"},"sourceIPAddress":"rds.amazonaws.com","errorCode":"AccessDenied"}"#,
            r#""eventSource":"secretsmanager.amazonaws.com","eventName":"RotateSecret","requestParameters":{"secretId":"prod/db","clientRequestToken":"«uuid»"}}"#,
        ],
        loud: &[
            r#""eventSource":"iam.amazonaws.com","eventName":"CreateAccessKey","userIdentity":{"type":"IAMUser","accountId":"«aws_account»","userName":"«user»"},"sourceIPAddress":"«ipv4»","userAgent":"aws-cli/2.15.38","responseElements":{"accessKey":{"accessKeyId":"«aws_id»","status":"Active"}}}"#,
            r#""eventSource":"sts.amazonaws.com","eventName":"AssumeRole","sourceIPAddress":"«ipv6_short»","requestParameters":{"roleArn":"arn:aws:iam::«aws_account»:role/deploy"},"responseElements":{"credentials":{"accessKeyId":"«aws_temporary_id»","sessionToken":"«aws_session»"}}}"#,
            r#""eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::«aws_account»:user/«user»"},"sourceIPAddress":"«ipv4»","responseElements":{"ConsoleLogin":"Failure"}}"#,
            r#""eventSource":"ec2.amazonaws.com","eventName":"RunInstances","responseElements":{"instanceId":"«instance»","privateIpAddress":"«ipv4»","privateDnsName":"«node»","networkInterfaceId":"«eni»","macAddress":"«mac»"}}"#,
        ],
    },
    Format {
        name: "gcp audit",
        file: "cloud/gcp-audit-#.jsonl",
        files: 1,
        loudness: 60,
        prefix: r#"{"timestamp":"«ts_micro»","#,
        quiet: &[
            r#""severity":"NOTICE","insertId":"«md5»","protoPayload":{"methodName":"google.cloud.secretmanager.v1.SecretManagerService.AccessSecretVersion","resourceName":"projects/core/secrets/db-password/versions/3"}}"#,
            r#""severity":"INFO","trace":"projects/core/traces/«trace»","httpRequest":{"status":«n»,"latency":"«seconds»","userAgent":"«agent»"}}"#,
        ],
        loud: &[
            r#""severity":"NOTICE","protoPayload":{"authenticationInfo":{"principalEmail":"«email»"},"requestMetadata":{"callerIp":"«ipv4»"},"methodName":"storage.objects.get"}}"#,
            r#""severity":"ERROR","textPayload":"googleapi: Error 400: API key not valid: «gcp_api_key», details","labels":{"pod":"«pod»"}}"#,
            r#""severity":"DEBUG","jsonPayload":{"access_token":"«gcp_access_token»","client_secret":"«gcp_oauth_secret»","expires_in":3599}}"#,
        ],
        ..CLOUD
    },
    Format {
        name: "azure sign-in",
        file: "cloud/azure-signin-#.jsonl",
        files: 1,
        loudness: 75,
        prefix: r#"{"time":"«ts»","#,
        quiet: &[
            r#""category":"AuditLogs","operationName":"Update policy","correlationId":"«uuid»","result":"success"}"#,
        ],
        loud: &[
            r#""operationName":"Sign-in activity","correlationId":"«uuid»","properties":{"userPrincipalName":"«email»","userDisplayName":"«name»","ipAddress":"«ipv4»","clientAppUsed":"Browser","status":{"errorCode":50126}}}"#,
            r#""operationName":"Sign-in activity","properties":{"userDisplayName":"«name»","deviceDetail":{"displayName":"«netbios»"},"ipAddress":"«ipv6_short»","location":{"geoCoordinates":{"latitude":«lat»,"longitude":«lon»}}}}"#,
            r#""operationName":"GetBlob","uri":"https://«azure_tenant_host»/exports/a.csv?sv=2022-11-02&se=2025-01-01&sr=b&sp=r&sig=«sas_signature|url»","callerIpAddress":"«ipv4»:«port»"}"#,
            r#""operationName":"Git.Clone","properties":{"pat":"«azure_devops_pat»","user":"«user»"}}"#,
        ],
        ..CLOUD
    },
];
