"""Blocks in which an editor chooses a picture, a document or a page, read once per edition."""

import copy

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from alliance_site.caching import per_edition


class _Kept:
    """A choice costs a visit no query; migrations go on naming Wagtail's own block."""

    def bulk_to_python(self, values):
        values = list(values)
        found = rows(self.model_class, frozenset(value for value in values if value is not None))
        # A block writes on what it gets, such as the words of a picture for its place.
        return [copy.copy(found.get(value)) for value in values]

    def deconstruct(self):
        _path, args, kwargs = super().deconstruct()
        return (self.like, args, kwargs)

    def deconstruct_with_lookup(self, lookup):
        return self.deconstruct()


class DocumentChoice(_Kept, DocumentChooserBlock):
    like = "wagtail.documents.blocks.DocumentChooserBlock"


class PageChoice(_Kept, blocks.PageChooserBlock):
    like = "wagtail.blocks.PageChooserBlock"


class _PictureChoice(_Kept, ImageChooserBlock):
    like = "wagtail.images.blocks.ImageChooserBlock"


class PictureChoice(ImageBlock):
    """A picture with the words for its place."""

    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        chosen = _PictureChoice(required=required)
        chosen.set_name("image")
        self.child_blocks["image"] = chosen


@per_edition.for_edition
def rows(model, keys):
    """Return rows by their key."""
    return model._default_manager.in_bulk(keys)
