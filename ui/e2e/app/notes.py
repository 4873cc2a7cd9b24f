#!/usr/bin/python3
"""A service for notes on the session bus: prints title and text of each as JSON, and says a little
later that the reader clicked on it."""

import json

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
FACE = Gio.DBusNodeInfo.new_for_xml("""
<node><interface name="org.freedesktop.Notifications">
  <method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
    <arg type="u" direction="out"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/></method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>""").interfaces[0]


def asked(bus, _sender, _path, face, method, arguments, answer):
    if method == "Notify":
        _, _, _, title, text, _, _, _ = arguments.unpack()
        print(json.dumps([title, text]), flush=True)

        def click():
            told = GLib.Variant("(us)", (1, "default"))
            bus.emit_signal(None, PATH, face, "ActionInvoked", told)

        GLib.timeout_add(800, click)
        answer.return_value(GLib.Variant("(u)", (1,)))
    elif method == "GetCapabilities":
        answer.return_value(GLib.Variant("(as)", (["body", "actions", "body-markup"],)))
    elif method == "GetServerInformation":
        answer.return_value(GLib.Variant("(ssss)", ("notes", "nutgraf", "1", "1.2")))
    else:
        answer.return_value(None)


def there(bus, _name):
    bus.register_object(PATH, FACE, asked, None, None)
    print("ready", flush=True)


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.REPLACE, there, None, None)
GLib.MainLoop().run()
