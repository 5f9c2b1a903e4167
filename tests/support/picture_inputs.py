"""Pictures as strangers send them, made in code: every kind that a form has to know."""

import struct
import zlib
from functools import cache
from io import BytesIO
from math import gcd

from PIL import Image, ImageCms, ImageFilter, PngImagePlugin

from tests.support.deflating import deflated

OWNER, CAMERA = "Kim Example", "ExampleCam 7"
TELLTALE = (OWNER.encode(), OWNER.encode("utf-16-be"), CAMERA.encode(), b"GPS", b"Quai Example")
PNG_BEGIN = b"\x89PNG\r\n\x1a\n"
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
# The profile of a screen that somebody has given a name.
SCREEN = SRGB.replace("RGB built-in"[:11].encode("utf-16-be"), OWNER.encode("utf-16-be"))


def drawn(size=(320, 200), mode="RGB"):
    """Return a picture of which every corner is another: red, green, blue, white."""
    picture = Image.effect_noise(size, 40).filter(ImageFilter.GaussianBlur(2)).convert("RGB")
    half = (size[0] // 2, size[1] // 2)
    for at, colour in (((0, 0), "red"), ((half[0], 0), "green"), ((0, half[1]), "blue")):
        picture.paste(colour, (*at, at[0] + half[0] // 2, at[1] + half[1] // 2))
    return picture.convert(mode)


def encoded(picture, kind, **options):
    output = BytesIO()
    picture.save(output, kind, **options)
    return output.getvalue()


def exif(orientation=1):
    """Return what a telephone writes beside a picture: owner, camera, place."""
    tags = Image.Exif()
    tags[0x0112], tags[0x010F], tags[0x0110], tags[0x013B] = orientation, CAMERA, CAMERA, OWNER
    place = tags.get_ifd(0x8825)
    place[1], place[2], place[0x1B] = "N", (48.0, 35.0, 1.5), b"GPS"
    return tags


def xmp():
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{OWNER} Quai Example</x:xmpmeta>'.encode()


def segment(marker, data):
    return b"\xff" + bytes((marker,)) + (len(data) + 2).to_bytes(2, "big") + data


def chunk(name, data, check=None):
    check = zlib.crc32(name + data) if check is None else check
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)


def with_chunks(png, *chunks):
    """Put chunks behind the header of a PNG."""
    return png[:33] + b"".join(chunks) + png[33:]


def riff(webp, *chunks):
    body = webp[12:]
    for name, data in chunks:
        body += name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def telling_jpeg(orientation=1, size=(320, 200), **options):
    options = {"quality": 90, "icc_profile": SCREEN, "comment": OWNER} | options
    jpeg = encoded(drawn(size), "JPEG", exif=exif(orientation), xmp=xmp(), **options)
    iptc = segment(
        0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\x0f\x1c\x02\x50\0\x0b" + OWNER.encode()
    )
    return jpeg[:2] + iptc + jpeg[2:]


def telling_png(orientation=1):
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", OWNER)
    notes.add_text("Camera", CAMERA, zip=True)
    notes.add_itxt("XML:com.adobe.xmp", xmp().decode())
    return encoded(drawn(), "PNG", pnginfo=notes, exif=exif(orientation), icc_profile=SCREEN)


@cache
def telling():
    """Return a picture of every format that says who took it where."""
    others = {"exif": exif(), "xmp": xmp()}
    film = b"\0\0\0\x18ftypmp42" + OWNER.encode() * 20
    second = telling_jpeg()
    moving = [drawn((64, 48)), drawn((64, 48)).rotate(180)]
    return {
        "camera.jpg": telling_jpeg(),
        "progressive.jpg": telling_jpeg(progressive=True),
        "turned.jpg": telling_jpeg(6),
        "film-behind.jpg": telling_jpeg() + film,
        "two-pictures.jpg": encoded(
            drawn(), "MPO", save_all=True, append_images=[drawn()], exif=exif()
        ),
        "second-behind.jpg": telling_jpeg() + second,
        "notes.png": telling_png(),
        "turned.png": telling_png(3),
        "behind.png": telling_png() + OWNER.encode(),
        "camera.webp": encoded(drawn(), "WEBP", icc_profile=SCREEN, **others),
        "lossless.webp": encoded(drawn(), "WEBP", lossless=True, **others),
        "turned.webp": encoded(drawn(), "WEBP", exif=exif(8), xmp=xmp()),
        "moving.webp": encoded(
            moving[0], "WEBP", save_all=True, append_images=moving[1:], **others
        ),
        "camera.avif": encoded(drawn(), "AVIF", icc_profile=SCREEN, **others),
        "telephone.heic": encoded(drawn(), "HEIF", icc_profile=SCREEN, **others),
        "comment.gif": encoded(drawn(mode="P"), "GIF", comment=OWNER.encode()),
        "moving.gif": encoded(
            moving[0], "GIF", save_all=True, append_images=moving[1:], comment=OWNER.encode()
        ),
        "moving.png": encoded(
            moving[0], "PNG", save_all=True, append_images=moving[1:], pnginfo=None, exif=exif()
        ),
    }


@cache
def showable():
    """Return unusual pictures that can be shown."""
    plain = encoded(drawn(), "PNG")
    big_note = zlib.compress(b"x" * 2_000_000)
    jpeg = encoded(drawn(), "JPEG", quality=90)
    broken_exif = segment(0xE1, b"Exif\0\0II*\0\x08\0\0\0\xff\xff\x12\x01")
    return (
        {
            "two-bytes-early.jpg": jpeg[:-2],
            "one-byte-early.jpg": jpeg[:-1],
            "no-end.png": plain[:-12],
            "two-bytes-early.png": plain[:-2],
            "big-note.png": with_chunks(plain, chunk(b"zTXt", b"Note\0\0" + big_note)),
            "big-xmp.png": with_chunks(plain, chunk(b"iTXt", b"XML\0\x01\0\0\0" + big_note)),
            "wrong-check-of-note.png": with_chunks(plain, chunk(b"tEXt", b"a\0b", check=1)),
            "broken-profile.png": with_chunks(plain, chunk(b"iCCP", b"x\0\0no zlib")),
            "broken-exif.jpg": jpeg[:2] + broken_exif + jpeg[2:],
            "garbage-profile.jpg": encoded(drawn(), "JPEG", icc_profile=b"no profile" * 40),
            "grey-with-profile-of-colours.jpg": encoded(drawn(mode="L"), "JPEG", icc_profile=SRGB),
            "cmyk.jpg": encoded(drawn(mode="CMYK"), "JPEG"),
            "grey.jpg": encoded(drawn(mode="L"), "JPEG"),
            "bilevel.png": encoded(drawn(mode="1"), "PNG"),
            "palette.png": encoded(drawn(mode="P"), "PNG", transparency=3),
            "grey-alpha.png": encoded(drawn(mode="LA"), "PNG"),
            "alpha.png": encoded(drawn(mode="RGBA"), "PNG"),
            "grey16.png": encoded(Image.new("I;16", (64, 40), 40_000), "PNG"),
            "interlaced.png": interlaced(),
            "sheet.png": sheet((7016, 9933)),
            "huge.png": sheet((12_000, 9_000)),
        }
        | odd_pngs()
        | odd_others()
    )


@cache
def odd_pngs():
    """Return PNGs of which something that only goes along is wrong."""
    plain, palette = encoded(drawn(), "PNG"), encoded(drawn(mode="P"), "PNG")
    bomb, size = deflated(bytes(1_000_000), times=90), 1_500_000
    large = zlib.compress(struct.pack(">I", len(SRGB) + size) + SRGB[4:] + bytes(size), 9)
    names = (b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"cICP", b"sBIT", b"bKGD", b"hIST", b"sPLT")
    names += (b"tIME", b"tRNS", b"iCCP", b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"prVt", b"acTL")
    found = {
        "large-profile.png": chunk(b"iCCP", b"a\0\0" + large),
        "bomb-of-a-profile.png": chunk(b"iCCP", b"a\0\0" + bomb),
        "unknown-packing.png": chunk(b"iCCP", b"a\0\x07" + zlib.compress(SRGB)),
        "transparent-in-part.png": chunk(b"tRNS", b"\0"),
        "too-many-notes.png": chunk(b"tEXt", b"a\0b") * 60_000,
        "broken-exif.png": chunk(b"eXIf", b"II*\0\x08\0\0\0\xff\xff\x12\x01"),
        "nothing-beside.png": b"".join(chunk(name, b"") for name in names),
        "wrong-checks.png": b"".join(chunk(name, b"\1" * 4, check=1) for name in names),
        "too-much-beside.png": b"".join(chunk(name, b"\1" * 999) for name in names),
        "twice.png": chunk(b"gAMA", struct.pack(">I", 45_455)) * 2,
    }
    found = {name: with_chunks(plain, chunks) for name, chunks in found.items()}
    end = plain[:-12]
    return found | {
        "late.png": end + chunk(b"gAMA", b"") + chunk(b"tRNS", b"\0") + plain[-12:],
        "more-transparent-than-colours.png": with_chunks(palette, chunk(b"tRNS", b"\0" * 256)),
    }


@cache
def odd_others():
    """Return pictures of other formats of which something that only goes along is wrong."""
    jpeg, steady = encoded(drawn(), "JPEG", quality=90), Image.linear_gradient("L")
    gif, alpha = encoded(drawn(mode="P"), "GIF"), encoded(drawn(mode="RGBA"), "WEBP")
    broken = b"Exif\0\0II*\0\x08\0\0\0\xff\xff\x12\x01"
    told = {"exif": exif(), "xmp": xmp()}
    lone = segment(0xE2, b"ICC_PROFILE\0\x02\x03" + SRGB)
    empty = b"".join(segment(marker, b"") for marker in (*range(0xE0, 0xF0), 0xFE))
    moving = {"save_all": True, "append_images": [drawn((64, 48)).rotate(180)]}
    shaken = {
        "broken-notes.avif": encoded(drawn(), "AVIF", **told),
        "broken-notes.heic": encoded(drawn(), "HEIF", **told),
        "broken-notes.webp": encoded(drawn(), "WEBP", **told),
        "broken-notes-of-moving.webp": encoded(drawn((64, 48)), "WEBP", **moving, **told),
    }
    mark = b"MM\0*\0\0\0\x08"
    found = {name: each.replace(mark, b"\xff" * len(mark)) for name, each in shaken.items()}
    return found | {
        "many-segments.jpg": jpeg[:2] + segment(0xE5, b"abc") * 70_000 + jpeg[2:],
        "piece-of-a-profile.jpg": jpeg[:2] + lone + jpeg[2:],
        "empty-segments.jpg": jpeg[:2] + empty + jpeg[2:],
        "short-adobe.jpg": jpeg[:2] + segment(0xEE, b"Adobe\0") + jpeg[2:],
        "two-exif.jpg": jpeg[:2] + segment(0xE1, broken) * 2 + jpeg[2:],
        "broken-exif.webp": riff(alpha, (b"EXIF", broken), (b"ICCP", b"x"), (b"XMP ", b"")),
        "two-bytes-early.gif": gif[:-2],
        "two-bytes-early.webp": encoded(steady, "WEBP")[:-2],
        "two-bytes-early.heic": encoded(steady, "HEIF")[:-2],
        "one-byte-early.webp": encoded(steady, "WEBP", lossless=True)[:-1],
    }


def interlaced():
    """Return a PNG in seven passes, which Pillow reads but does not write."""
    size = 8
    header = struct.pack(">IIBBBBB", size * 4, size * 4, 8, 0, 0, 0, 1)
    passes = [(4, 4), (4, 4), (8, 4), (8, 8), (16, 8), (16, 16), (32, 16)]
    rows = b"".join((b"\0" + b"\x80" * wide) * high for wide, high in passes)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return PNG_BEGIN + parts


def sheet(size):
    """Return a large white sheet in black and white; small as a file."""
    header = struct.pack(">IIBBBBB", *size, 1, 0, 0, 0, 0)
    row = b"\0" + b"\xff" * -(-size[0] // 8)
    some = gcd(size[1], 1000)
    data = deflated(row * some, times=size[1] // some)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    return PNG_BEGIN + parts


@cache
def unfit():
    """Return what cannot be shown, each with a word of the sentence about it."""
    jpeg, png = encoded(drawn(), "JPEG", quality=90), encoded(drawn(), "PNG")
    halves = {f"{tenth}-tenths.jpg": jpeg[: len(jpeg) * tenth // 10] for tenth in range(1, 10)}
    halves |= {f"{tenth}-tenths.png": png[: len(png) * tenth // 10] for tenth in range(1, 10)}
    halves |= half_pictures()
    bomb = sheet((30_000, 30_000))
    wrong_check = png.replace(b"IDAT", b"IDAT", 1)
    at = wrong_check.index(b"IDAT") + 40
    wrong_check = wrong_check[:at] + bytes((wrong_check[at] ^ 1,)) + wrong_check[at + 1 :]
    return {name: (content, "damaged") for name, content in halves.items()} | {
        "bomb.png": (bomb, "too large"),
        "wrong-check-of-points.png": (wrong_check, "damaged"),
        "crumbs.png": (with_chunks(png, chunk(b"IDAT", b"") * 50_001), "damaged"),
        "no-zlib.png": (png[:41] + b"\0" * (len(png) - 41), "damaged"),
    }


@cache
def half_pictures():
    """Return halves that have to be turned or converted, and PNGs that end well too early."""
    cmyk, turned = encoded(drawn(mode="CMYK"), "JPEG"), telling_jpeg(6)
    size, plain = (
        80 * 3 + 1,
        PNG_BEGIN + chunk(b"IHDR", struct.pack(">IIBBBBB", 80, 60, 8, 2, 0, 0, 0)),
    )
    ways = {"half-the-rows.png": b"\0" * size * 30, "no-such-way.png": b"\x09" * size * 60}
    return {
        "half-of-paper.jpg": cmyk[: len(cmyk) // 2],
        "half-and-turned.jpg": turned[: len(turned) * 6 // 10],
    } | {
        name: plain + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
        for name, rows in ways.items()
    }


@cache
def no_pictures():
    """Return what the library refuses beyond that."""
    webp, gif = encoded(drawn(), "WEBP"), encoded(drawn(mode="P"), "GIF")
    return {
        "tiny.png": (encoded(drawn((2, 2)).resize((1, 1)), "PNG"), "only 1 × 1"),
        "thin.png": (encoded(drawn((3000, 4)).resize((3000, 2)), "PNG"), "only 3000 × 2"),
        "drawing.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "not a picture"),
        "text.jpg": (b"no picture at all", "not a picture"),
        "page.pdf": (b"%PDF-1.7\n", "not a picture"),
        "nothing.heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 99, "damaged"),
        "nothing.avif": (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif" + b"\0" * 99, "damaged"),
        "nothing.webp": (b"RIFF\x20\0\0\0WEBPVP8 \x10\0\0\0" + b"\0" * 16, "damaged"),
        "half.webp": (webp[: len(webp) // 2], "damaged"),
        "half.gif": (gif[: len(gif) // 2], "damaged"),
        "nothing.gif": (b"GIF89a" + b"\0" * 30, "damaged"),
    }
