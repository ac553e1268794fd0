"""The demonstration: virtual cards, an embedded CA and sample people; the real code on top."""

from officer_app.demo.readers import open_readers, plug_into_pcsc
from officer_app.demo.world import DemoWorld, create_demo

__all__ = ["DemoWorld", "create_demo", "open_readers", "plug_into_pcsc"]
