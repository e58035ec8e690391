//! What clouds and their tools write.

use super::super::labelled::Structure;
use super::recipe::{PLAIN, Recipe};

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "cloudtrail-#.json",
        format: "cloudtrail",
        structure: Structure::Json,
        lines: 22,
        share: 100,
        head: "{\"Records\":[\n",
        between: ",\n",
        tail: "\n]}\n",
        ordinary: &[],
        telling: &[
            r#"{"eventVersion":"1.08","eventTime":"«@sec»","eventSource":"iam.amazonaws.com","eventName":"CreateAccessKey","awsRegion":"us-east-1","sourceIPAddress":"«ipv4_public»","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::«aws_account_id»:user/«user_name»","accountId":"«aws_account_id»","userName":"«user_name»"},"requestID":"«uuid»","responseElements":{"accessKey":{"accessKeyId":"«aws_access_key_id»"}}}"#,
            r#"{"eventVersion":"1.08","eventTime":"«@sec»","eventSource":"s3.amazonaws.com","eventName":"GetObject","awsRegion":"eu-west-1","sourceIPAddress":"s3.amazonaws.com","eventID":"«uuid»","readOnly":true,"recipientAccountId":"«aws_account_id»"}"#,
            r#"{"eventVersion":"1.08","eventTime":"«@sec»","eventSource":"sts.amazonaws.com","eventName":"AssumeRole","sourceIPAddress":"«ipv4_public»","userAgent":"aws-cli/2.«#1-15».0","userIdentity":{"arn":"arn:aws:sts::«aws_account_id»:assumed-role/deploy/«user_name»"},"responseElements":{"credentials":{"accessKeyId":"«aws_temporary_key_id»","sessionToken":"«aws_session_token»"}},"eventID":"«uuid»"}"#,
            r#"{"eventVersion":"1.08","eventTime":"«@sec»","eventSource":"ec2.amazonaws.com","eventName":"DescribeInstances","errorCode":"Client.RequestLimitExceeded","requestID":"«uuid»","eventID":"«uuid»","responseElements":null}"#,
        ],
        ..PLAIN
    },
    Recipe {
        name: "gcp-key-#.json",
        format: "gcp service account",
        structure: Structure::Json,
        copies: 2,
        lines: 2,
        share: 100,
        head: "{\"keys\":[\n",
        between: ",\n",
        tail: "\n]}\n",
        ordinary: &[],
        telling: &[
            "{\n  \"type\": \"service_account\",\n  \"private_key\": \"«!pkcs8|\\»\",\n  \"token_uri\": \"https://oauth2.googleapis.com/token\",\n  \"universe_domain\": \"googleapis.com\"\n}",
        ],
    },
    Recipe {
        name: "plan-#.txt",
        format: "terraform plan",
        lines: 40,
        share: 60,
        ordinary: &[
            "  # module.cache.aws_elasticache_parameter_group.this will be updated in-place\n  ~ resource \"aws_elasticache_parameter_group\" \"this\" {\n      ~ description = \"Managed\" -> \"Managed by Terraform\"\n    }",
            "  # random_password.db will be created\n  + resource \"random_password\" \"db\" {\n      + length  = «#16-64»\n      + result  = (sensitive value)\n      + special = true\n    }",
            "Terraform v1.«#1-9».«#0-9» on linux_amd64",
        ],
        telling: &[
            "  # aws_db_instance.main must be replaced\n-/+ resource \"aws_db_instance\" \"main\" {\n      ~ address  = \"«internal_host»\" -> (known after apply)\n        arn      = \"arn:aws:rds:eu-west-1:«aws_account_id»:db:main\"\n      ~ password = \"«password»\" -> \"«password»\"\n      ~ engine_version = \"«version»\"\n    }",
            "  # aws_security_group_rule.office will be created\n  + resource \"aws_security_group_rule\" \"office\" {\n      + cidr_blocks = [\"«ipv4_public»/32\"]\n      + from_port   = 22\n    }",
            "  # vault_generic_secret.app will be created\n  + resource \"vault_generic_secret\" \"app\" {\n      + «+tokens.toml»\n      + «+secrets.toml»\n    }",
            "  # aws_instance.jump will be updated in-place\n  ~ resource \"aws_instance\" \"jump\" {\n      ~ private_ip  = \"«ipv4_private»\"\n        private_dns = \"«ec2_host»\"\n        «+traps.toml»\n    }",
        ],
        ..PLAIN
    },
];
