"""The fixed texts of the checkout outage: statements, stacks, settings and the story itself."""

SELECT_STOCK = "SELECT id, on_hand, reserved FROM stock_reservation WHERE sku = ANY($1) ORDER BY id FOR UPDATE"
SELECT_ORDERS = "SELECT o.*, l.* FROM orders o JOIN order_line l ON l.order_id = o.id WHERE o.id = $1"
SELECT_REVENUE = "SELECT sum(total_cents) FROM orders WHERE placed_at >= $1"
UPDATE_CART = "UPDATE cart_line SET quantity = $1, touched_at = now() WHERE cart_id = $2 AND sku = $3"

TIMEOUT_STACK = """
org.springframework.dao.QueryTimeoutException: PreparedStatementCallback; SQL [SELECT id, on_hand, reserved FROM stock_reservation]; ERROR: canceling statement due to statement timeout
	at org.springframework.jdbc.support.SQLExceptionSubclassTranslator.doTranslate(SQLExceptionSubclassTranslator.java:101)
	at org.springframework.jdbc.core.JdbcTemplate.translateException(JdbcTemplate.java:1574)
	at org.springframework.jdbc.core.JdbcTemplate.execute(JdbcTemplate.java:657)
	at com.veltmar.checkout.stock.ReservationRepository.lockRows(ReservationRepository.java:88)
	at com.veltmar.checkout.order.OrderService.place(OrderService.java:141)
Caused by: org.postgresql.util.PSQLException: ERROR: canceling statement due to statement timeout
	at org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2733)
	at org.postgresql.jdbc.PgPreparedStatement.executeQuery(PgPreparedStatement.java:137)
	... 58 common frames omitted"""

POOL_STACK = """
java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available, request timed out after 5000ms
	at com.zaxxer.hikari.pool.HikariPool.createTimeoutException(HikariPool.java:686)
	at com.zaxxer.hikari.pool.HikariPool.getConnection(HikariPool.java:179)
	at com.veltmar.checkout.order.OrderService.place(OrderService.java:133)
	... 61 common frames omitted"""


def settings_dump(database_host, values):
    """The `(level, logger, text)` lines with which the service starts."""
    settings = "c.v.checkout.Settings"
    jdbc = f"jdbc:postgresql://{database_host}:5432/checkout?user=checkout_app&password={values['database']}"
    return [
        (
            "INFO",
            "c.v.checkout.CheckoutApplication",
            "Starting CheckoutApplication v2026.10.13-1 using Java 21.0.4 with PID 7",
        ),
        ("DEBUG", settings, f"spring.datasource.url={jdbc}"),
        ("DEBUG", settings, "spring.datasource.hikari.maximum-pool-size=30"),
        ("DEBUG", settings, f"spring.mail.password={values['mail']}"),
        ("DEBUG", settings, f"archive.s3.accessKey={values['access_id']}"),
        ("DEBUG", settings, f"archive.s3.secretKey={values['access_secret']}"),
        ("DEBUG", settings, f"processor.secret-key={values['processor']}"),
        ("DEBUG", settings, f"spring.redis.url=redis://:{values['redis']}@10.41.8.40:6379/0"),
        ("INFO", "com.zaxxer.hikari.HikariDataSource", "HikariPool-1 - Start completed."),
    ]


STORY = """# Checkout outage: 150 seconds that became 150 milliseconds

A web shop cannot take orders for 38 minutes. All names, hosts, people and keys are invented.

## What happened (all times UTC, 13 October 2026)

| Time | Event |
|---|---|
| 06:20:00 | The logs begin; everything is healthy. |
| 06:30:02 | A harmless reload of PostgreSQL (`log_min_duration_statement`). |
| 06:41:12 – 06:41:55 | The card processor answers 502; captures are retried and catch up. |
| 06:55:10 – 06:55:58 | `checkout-api` 2026.10.13-1 rolls out; 3 of 3 instances healthy. |
| 07:13:58 | The configuration run writes `statement_timeout = 150` to `pg-prim-1`. |
| 07:14:02 | PostgreSQL reloads and takes the value as 150 milliseconds. |
| 07:14:03 on | Statements that wait for stock rows are cancelled; checkouts fail with 5xx. |
| 07:14:42 on | Retries hold every connection; the pool of 30 runs dry. |
| 07:15:17 | The payment worker's circuit breaker opens. |
| 07:19:04 | The alert `CheckoutErrorRateHigh` fires. |
| 07:51:20 | An engineer opens the settings file. |
| 07:52:31 | `statement_timeout` becomes `150s`; orders go through again. |
| 07:56:51 | The alert resolves. |

## Known cause

A configuration change set PostgreSQL's `statement_timeout` to `150` without a unit. The server reads a bare
number as milliseconds; 150 seconds were meant. Locking stock rows takes longer than 150 ms under normal load,
so most checkouts were cancelled. Contributing: three immediate retries per order emptied the connection pool.

## Red herrings

- `metrics_ro` fails to sign in every minute, before, during and after.
- `canceling autovacuum task` is the usual yield to a lock, all morning.
- The Kafka "Bootstrap broker disconnected" warnings and the ignored recommendation timeouts are chronic.
- The processor's 502 minute ended by itself 32 minutes before the outage.
- The deploy of `checkout-api` was healthy for 18 minutes; the reload at 06:30 changed only logging.
- "Possible SYN flooding", "no live upstreams", the pool errors and the open breaker are consequences.
"""
