#!/usr/bin/python3
"""A small window to drag files from: drag_source.py X Y PATH...

Stands at X, Y of the screen and says "ready" when it is there.
"""

import pathlib
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Gdk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

SIZE = 90

x, y, *paths = sys.argv[1:]
uris = [pathlib.Path(path).resolve().as_uri() for path in paths]


def ready():
    print("ready", flush=True)


def send(_widget, _context, data, _info, _time):
    data.set_uris(uris)


window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(SIZE, SIZE)
window.move(int(x), int(y))
grip = Gtk.EventBox()
grip.add(Gtk.Label(label="files"))
grip.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, None, Gdk.DragAction.COPY)
grip.drag_source_add_uri_targets()
grip.connect("drag-data-get", send)
window.add(grip)
window.connect("map-event", lambda *_: GLib.timeout_add(300, ready))
window.show_all()
Gtk.main()
