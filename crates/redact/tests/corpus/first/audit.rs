//! Audit logs of clouds.

use super::super::labelled::{LabelledFile, Structure};
use super::sheet::Sheet;
use super::template::Escape;
use super::world::World;

#[rustfmt::skip]
const CLOUDTRAIL: &[&str] = &[
    "{\"eventVersion\":\"1.09\",\"userIdentity\":{\"type\":\"IAMUser\",\"arn\":\"arn:aws:iam::«aws_account_id»:user/«user_name»\",\"accountId\":\"«aws_account_id»\",\"accessKeyId\":\"«aws_access_key_id»\",\"userName\":\"«user_name»\"},\"eventTime\":\"‹time›\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\",\"awsRegion\":\"eu-central-1\",\"sourceIPAddress\":\"«ipv4_public»\",\"requestID\":\"«uuid»\"}",
    "{\"eventVersion\":\"1.09\",\"userIdentity\":{\"type\":\"AssumedRole\",\"accountId\":\"«aws_account_id»\",\"accessKeyId\":\"«aws_temporary_key_id»\"},\"eventTime\":\"‹time›\",\"eventSource\":\"ec2.amazonaws.com\",\"eventName\":\"DescribeInstances\",\"awsRegion\":\"eu-west-1\",\"sourceIPAddress\":\"«ipv6»\",\"errorCode\":\"Client.UnauthorizedOperation\",\"eventID\":\"«uuid»\"}",
    "{\"eventVersion\":\"1.09\",\"userIdentity\":{\"type\":\"AWSService\",\"invokedBy\":\"autoscaling.amazonaws.com\"},\"eventTime\":\"‹time›\",\"eventName\":\"TerminateInstanceInAutoScalingGroup\",\"eventID\":\"«uuid»\"}",
];

#[rustfmt::skip]
const GCP: &[&str] = &[
    "{\"protoPayload\":{\"authenticationInfo\":{\"principalEmail\":\"«email»\"},\"requestMetadata\":{\"callerIp\":\"«ipv4_public»\",\"callerSuppliedUserAgent\":\"‹agent›\"},\"methodName\":\"storage.objects.get\"},\"insertId\":\"«span_id»\",\"timestamp\":\"‹time›\",\"severity\":\"INFO\"}",
    "{\"jsonPayload\":{\"message\":\"‹msg›\"},\"resource\":{\"type\":\"k8s_container\",\"labels\":{\"pod_name\":\"«pod_name»\",\"location\":\"europe-west3\"}},\"timestamp\":\"‹time›\",\"trace\":\"«trace_id»\"}",
    "{\"jsonPayload\":{\"message\":\"‹say›\"},\"timestamp\":\"‹time›\",\"severity\":\"DEBUG\"}",
];

#[rustfmt::skip]
const OKTA: &[&str] = &[
    "{\"actor\":{\"type\":\"User\",\"alternateId\":\"«email»\",\"displayName\":\"«person_name»\"},\"client\":{\"ipAddress\":\"«ipv4_public»\",\"userAgent\":\"‹agent›\"},\"eventType\":\"user.session.start\",\"outcome\":{\"result\":\"SUCCESS\"},\"published\":\"‹time›\",\"uuid\":\"«uuid»\"}",
    "{\"actor\":{\"type\":\"SystemPrincipal\"},\"eventType\":\"system.api_token.rotate\",\"displayMessage\":\"‹say›\",\"published\":\"‹time›\",\"uuid\":\"«uuid»\"}",
];

pub fn write(world: &mut World, files: &mut Vec<LabelledFile>) {
    files.push(lines(world, "cloudtrail.jsonl", "cloudtrail json", CLOUDTRAIL));
    files.push(lines(world, "gcp-audit.jsonl", "gcp audit json", GCP));
    files.push(lines(world, "okta-system-log.jsonl", "okta json", OKTA));
}

fn lines(world: &mut World, name: &str, format: &'static str, templates: &[&str]) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Json);
    for _ in 0..75 {
        let template = world.random.pick(templates);
        sheet.line(world, template);
    }
    sheet.finish(name.to_owned(), format, Structure::JsonLines)
}
