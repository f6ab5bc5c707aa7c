import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider, type RouteObject } from 'react-router';
import { queries } from './api/queries.ts';
import { RouteBroken } from './parts/route-broken.tsx';
import { Shell } from './parts/shell.tsx';
import { cssVariables, theme } from './parts/theme.ts';

/** Each page is a file of its own and is fetched when first opened. */
const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./pages/today/today.tsx')).Today }) },
  {
    path: 'calendar',
    lazy: async () => ({ Component: (await import('./pages/calendar/calendar.tsx')).CalendarPage }),
  },
  { path: 'mentors', lazy: async () => ({ Component: (await import('./pages/mentors/mentors.tsx')).Mentors }) },
  { path: 'mentors/new', lazy: async () => ({ Component: (await import('./pages/mentor/new-mentor.tsx')).NewMentor }) },
  { path: 'mentors/:id', lazy: async () => ({ Component: (await import('./pages/mentor/mentor.tsx')).MentorPage }) },
  {
    path: 'mentors/:id/edit',
    lazy: async () => ({ Component: (await import('./pages/mentor/edit-mentor.tsx')).EditMentor }),
  },
  { path: 'drafts', lazy: async () => ({ Component: (await import('./pages/drafts/drafts.tsx')).Drafts }) },
  { path: 'drafts/:id', lazy: async () => ({ Component: (await import('./pages/draft/draft.tsx')).DraftPage }) },
  { path: 'places', lazy: async () => ({ Component: (await import('./pages/places/places.tsx')).Places }) },
  { path: 'programs/:id', lazy: async () => ({ Component: (await import('./pages/places/program.tsx')).ProgramPage }) },
  { path: 'sites/:id', lazy: async () => ({ Component: (await import('./pages/places/site.tsx')).SitePage }) },
  { path: 'rulebook', lazy: async () => ({ Component: (await import('./pages/rulebook/rulebook.tsx')).Rulebook }) },
  { path: 'answers', lazy: async () => ({ Component: (await import('./pages/answers/answers.tsx')).Answers }) },
  { path: 'settings', lazy: async () => ({ Component: (await import('./pages/settings/settings.tsx')).SettingsPage }) },
  { path: '*', lazy: async () => ({ Component: (await import('./pages/not-found/not-found.tsx')).NotFound }) },
];

const router = createBrowserRouter([
  {
    path: '/sign-in',
    lazy: async () => ({ Component: (await import('./pages/enter/sign-in.tsx')).SignIn }),
    errorElement: <RouteBroken />,
  },
  {
    path: '/sign-up',
    lazy: async () => ({ Component: (await import('./pages/enter/sign-up.tsx')).SignUp }),
    errorElement: <RouteBroken />,
  },
  {
    path: '/reset',
    lazy: async () => ({ Component: (await import('./pages/enter/reset.tsx')).Reset }),
    errorElement: <RouteBroken />,
  },
  {
    path: '/',
    element: <Shell />,
    errorElement: <RouteBroken />,
    children: [{ errorElement: <RouteBroken />, children: pages }],
  },
]);

export const App = () => (
  <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>
);
