"""Addresses of forms and exports."""

app_name = "membership"
urlpatterns = []
