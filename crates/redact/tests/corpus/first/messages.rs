//! What programs say: mostly nothing of interest, sometimes a look-alike, now and then a value.

use super::kinds::Kind;
use super::world::World;

const ORDINARY: &[&str] = &[
    "cache warmed, ‹n:100-9000› entries",
    "started ‹service› on port «port»",
    "job finished in «duration»",
    "retrying in ‹n:1-30› seconds",
    "config reloaded",
    "connection pool size=‹n:5-50› idle=‹n:0-5›",
    "queue depth ‹n:0-900›",
    "no changes since last run",
    "‹service› is healthy",
    "flushing buffers",
    "leader election won by ‹service›-‹n:0-2›",
    "compacted segment ‹n:100-900› in «duration»",
    "GC pause (G1 Evacuation Pause) «duration»",
    "shutting down gracefully",
    "received SIGTERM, draining connections",
    "migration ‹n:100-900›_add_index applied",
    "rendered ‹path› with status «http_status»",
    "feature flag new-checkout is off for this tenant",
    "slow query took «duration»: «sql_statement»",
    "scheduled task ‹n:1-80› done",
];

const TRAPS: &[&str] = &[
    "request «uuid» completed with «http_status» in «duration»",
    "trace_id=«trace_id» span_id=«span_id» sampled=true",
    "artifact checksum md5 «md5»",
    "verified sha256 «sha256» of bundle",
    "HEAD is now at «short_commit» fix flaky test",
    "deploying commit «commit» to production",
    "sha1sum «sha1»  release.tar.gz",
    "pulled image «image_tag» («image_digest»)",
    "upgraded agent to version «version»",
    "client version «version_four_parts» is outdated",
    "snmp get «oid» timed out",
    "listening on «unspecified_address»:«port»",
    "listening on [«loopback_ipv6»]:«port»",
    "proxying to «loopback_ipv4»:«port»",
    "interface up, netmask «netmask»",
    "last run at «epoch», next in «duration»",
    "cpu «metric» heap «metric#2»",
    "«java_class» - Added connection to pool",
    "caused by «stack_frame»",
    "could not stat «file_path»",
    "pod «pod_name» is ready",
    "container «container_id» exited with code «exit_code»",
    "order «order_number» has been packed",
    "invoice «invoice_number» over «amount» sent",
    "see https://«public_host»/ for details",
    "inline image data:image/png;base64,«image_base64»",
    "password is set to «placeholder» by template",
    "password=«masked_value» (hidden)",
    "call to «code_identifier» returned None",
    "failed with «error_code»",
    "segfault at «memory_address» ip «memory_address#2»",
    "payload dump: «hex_dump»",
    "triggered by «word_like_a_name»",
    "thread «thread_name» blocked for «duration»",
    "report for «calendar_word» is ready",
    "refunded «amount» on order «invoice_number»",
    "cursor moved to «screen_coordinates»",
    "session opened for user «system_account»",
    "cron job of user «system_account» started",
    "connecting to «reserved_name»:«port»",
    "token_type=«token_type» scope=read expires_in=3600",
    "ETag «etag» matched, «http_status»",
    "password field missing in request «uuid»",
    "secret rotation finished for ‹n:2-9› secrets in «duration»",
    "user agent version «version_four_parts» blocked",
    "Exit status «exit_code» from «file_path»",
    "on «calendar_word» backups run at «duration» intervals",
    "image «image_digest» has ‹n:1-8› critical CVEs",
];

/// A message without a value that must go.
pub fn ordinary(world: &mut World) -> &'static str {
    if world.random.one_in(4) {
        return world.random.pick::<&str>(ORDINARY);
    }
    // The trap of which there is least so far, out of a few.
    let candidates: Vec<&str> = (0..10).map(|_| *world.random.pick(TRAPS)).collect();
    candidates.into_iter().min_by_key(|trap| rarest(world, trap)).unwrap_or(TRAPS[0])
}

/// How often the rarest kind of a message was made.
fn rarest(world: &World, message: &str) -> u64 {
    let kinds = message.split('«').skip(1).filter_map(|part| part.split(['»', '#']).next());
    kinds.map(|kind| world.made(kind)).min().unwrap_or(0)
}

/// Any message, with the kind that its `«»` stands for.
pub fn any(world: &mut World) -> (&'static str, Option<&'static Kind>) {
    if world.random.between(0, 99) >= 78 {
        return (ordinary(world), None);
    }
    let kind = world.message_kind();
    (world.random.pick::<&str>(kind.says), Some(kind))
}
