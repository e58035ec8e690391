"""A window to drag files from, as a file manager's: XDND with text/uri-list. Prints `ready` once it can be used,
and ends with the drag.

usage: drag-source.py X Y FILE...
"""

import sys
from pathlib import Path

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402  (versions are named first)

x, y = int(sys.argv[1]), int(sys.argv[2])
uris = [Path(name).resolve().as_uri() for name in sys.argv[3:]]

window = Gtk.Window(title="Files", decorated=False, default_width=60, default_height=40)
files = Gtk.EventBox()
files.add(Gtk.Label(label="files"))
files.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
files.drag_source_add_uri_targets()
files.connect("drag-data-get", lambda _widget, _context, data, _info, _time: data.set_uris(uris))
# The other side asks for the files after they were let go; only then is the drag at its end.
files.connect("drag-end", lambda *_: Gtk.main_quit())
window.add(files)
window.connect("map-event", lambda *_: print("ready", flush=True))
window.show_all()
window.move(x, y)
Gtk.main()
