"""Everything of a case in one file to keep: the answers as JSON, and the files as they came."""

import json
import tempfile
import zipfile

from django.core.serializers.json import DjangoJSONEncoder
from django.http import FileResponse

from membership import review
from membership.files.archive import put_files
from membership.process.states import State
from membership.views.addresses import unfinished_address
from membership.views.guarded import GuardedView, SeeOther, found


class DownloadView(GuardedView):
    http_method_names = ["get", "head"]

    def get(self, request, key):
        case = found(key)
        if case.state == State.DRAFT:
            return SeeOther(unfinished_address(case))
        file = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the answer
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            copy = review.own_copy(case) | {"files": put_files(archive, case)}
            text = json.dumps(copy, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
            archive.writestr("answers.json", text)
        file.seek(0)
        name = f"{case.reference}.zip"
        return FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")
