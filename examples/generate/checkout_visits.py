"""What the customers of the checkout outage do, from the edge to the database."""

from bundle import seconds, steps
from checkout_logs import CHANGE, END, FIX, START, VISITS_PER_SECOND, Logs
from checkout_shop import CATEGORIES, SKUS
from checkout_texts import POOL_STACK, SELECT_ORDERS, SELECT_STOCK, TIMEOUT_STACK, UPDATE_CART

ROUTES = [
    ("home", 12),
    ("category", 20),
    ("product", 30),
    ("static", 12),
    ("cart", 12),
    ("checkout", 8),
    ("orders", 4),
]
# How often a request of each route needs a statement slower than 150 ms.
CANCELLED = {"checkout": 0.72, "orders": 0.35, "cart": 0.16}


class Visits(Logs):
    """Each request of the morning with its lines in every log it touches."""

    def visits(self):
        """All requests of the morning; failures bring people back once or twice."""
        for at in steps(self.dice, START, END, 1 / VISITS_PER_SECOND, 0.6):
            route = self.dice.pick_weighted(ROUTES)
            failed = self.request(at, route)
            while failed and self.dice.chance(0.35):
                at += seconds(self.dice.between(3, 20))
                failed = self.request(at, route)

    def request(self, at, route):
        """One request from the edge to the database; true when it failed."""
        broken = CHANGE + seconds(0.4) < at < FIX and self.dice.chance(CANCELLED.get(route, 0))
        if route == "checkout":
            return self.checkout(at, broken)
        if broken:
            return self.cancelled_read(at, route)
        took = self.dice.skewed(0.08, 2.5)
        method, path, size = self.page(route)
        status = self.dice.pick_weighted([(200, 90), (304, 6), (404, 2), (302, 1), (499, 1)])
        size = size if status == 200 else self.dice.integer(0, 180)
        self.served(at + seconds(took), f"{method} {path} HTTP/1.1", status, size)
        return False

    def page(self, route):
        """The method, path and size of a page that needs no slow statement."""
        dice = self.dice
        pages = {
            "home": ("GET", "/", 41_877),
            "category": ("GET", f"/c/{dice.pick(CATEGORIES)}?page={dice.integer(1, 9)}", dice.integer(9_000, 60_000)),
            "product": ("GET", f"/p/{dice.pick(SKUS)}", dice.integer(7_000, 32_000)),
            "static": ("GET", f"/static/{dice.pick(['app.9f31c.js', 'app.9f31c.css', 'logo.svg'])}", 18_211),
            "cart": ("POST" if dice.chance(0.5) else "GET", "/api/cart", dice.integer(300, 2_400)),
            "orders": ("GET", f"/api/orders/{dice.integer(7_100_200, 7_181_990)}", dice.integer(500, 1_900)),
        }
        return pages[route]

    def checkout(self, at, broken):
        """An order: placed, or given up after three attempts; true when it failed."""
        customer, draft = self.dice.pick(self.shop.customers), self.dice.hex(12)
        client = customer.address if self.dice.chance(0.3) else None
        took = self.exhausted_retries(at, customer, draft) if broken else self.placed(at, customer, draft)
        status = self.dice.pick_weighted([(503, 6), (500, 3), (504, 2)]) if broken else 201
        if status == 504:
            took = 10.0
            self.upstream_timeout(at + seconds(took), "POST /api/checkout HTTP/1.1")
        self.served(at + seconds(took), "POST /api/checkout HTTP/1.1", status, 171 if broken else 612, client)
        return broken

    def placed(self, at, customer, draft):
        """A healthy order; returns how long it took in seconds."""
        took = self.dice.skewed(0.42, 3.0)
        order = self.dice.integer(7_100_200, 7_181_990)
        text = f"order {order} placed from draft {draft} for customer {customer.id} in {took * 1000:.0f} ms"
        self.api(at + seconds(took), "INFO", "c.v.checkout.order.OrderService", text)
        if self.dice.chance(0.5):
            amount = self.dice.integer(1_900, 189_900)
            self.event(at + seconds(took + 0.2), "info", "payment captured", order=order, amount_cents=amount)
        return took

    def exhausted_retries(self, at, customer, draft):
        """Three cancelled attempts and the error the service gives up with; returns the seconds spent."""
        spent, thread = 0.05, f"http-nio-8080-exec-{self.dice.integer(1, 48)}"
        for attempt in (1, 2, 3):
            spent += 0.15 + self.dice.between(0.002, 0.02)
            self.cancel_statement(
                at + seconds(spent), SELECT_STOCK, 'while locking tuple ({},{}) in relation "stock_reservation"'
            )
            if attempt < 3:
                text = f"attempt {attempt} of 3 to reserve stock for draft {draft} failed, retrying"
                self.api(at + seconds(spent + 0.003), "WARN", "c.v.checkout.stock.ReservationClient", text, thread)
                spent += self.dice.between(0.1, 0.4)
        self.give_up(at + seconds(spent + 0.006), customer, draft, thread)
        return spent + 0.02

    def give_up(self, at, customer, draft, thread):
        """The service's error for a lost order, sometimes with its stack."""
        logger = "c.v.checkout.order.OrderService"
        if self.dice.chance(0.25) and at > CHANGE + seconds(40):
            waiting = self.dice.integer(9, 64)
            text = f"HikariPool-1 - Connection is not available, request timed out after 5000ms (total=30, active=30, idle=0, waiting={waiting})"
            self.api(
                at,
                "ERROR",
                "c.v.checkout.web.ErrorAdvice",
                text + (POOL_STACK if self.dice.chance(0.2) else ""),
                thread,
            )
            return
        text = f"placing order failed, draft={draft}, customer={customer.name} <{customer.mail}>"
        self.api(at, "ERROR", logger, text + (TIMEOUT_STACK if self.dice.chance(0.22) else ""), thread)

    def cancelled_read(self, at, route):
        """A cart or order page whose statement is cancelled."""
        method, path, _ = self.page(route)
        if route == "cart":
            self.cancel_statement(
                at + seconds(0.16), UPDATE_CART, 'while updating tuple ({},{}) in relation "cart_line"'
            )
        else:
            self.cancel_statement(at + seconds(0.16), SELECT_ORDERS)
        text = f"{method} {path} failed: canceling statement due to statement timeout"
        self.api(at + seconds(0.17), "ERROR", "c.v.checkout.web.ErrorAdvice", text)
        self.served(at + seconds(0.18), f"{method} {path} HTTP/1.1", 500, 96)
        return True

    def upstream_timeout(self, at, request):
        """The edge's error for an answer that never came."""
        text = (
            f"upstream timed out (110: Connection timed out) while reading response header from upstream, "
            f'client: {self.dice.pick(self.shop.visitors)}, server: www.veltmar.shop, request: "{request}", '
            f'upstream: "http://{self.dice.pick(self.shop.apps)}:8080/api/checkout", host: "www.veltmar.shop"'
        )
        self.edge_error(at, text)
